package jp.kenshin.fieldsimulator.internal.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The field's own time. It begins at a chosen instant, runs at a chosen speed, and where it is to catch up with ours it does so once and
 * keeps pace from then on.
 */
public final class VirtualClock {
    private final Clock real;
    private final Instant realStart;
    private final Instant start;
    private final double speed;
    private final boolean catchesUp;

    private VirtualClock(Clock real, Instant start, double speed, boolean catchesUp) {
        if (!(speed > 0)) {
            throw new IllegalArgumentException("a clock runs forward, not at speed " + speed);
        }
        this.real = real;
        this.realStart = real.instant();
        this.start = start;
        this.speed = speed;
        this.catchesUp = catchesUp;
    }

    /** Runs at one speed for ever. */
    public static VirtualClock at(Clock real, Instant start, double speed) {
        return new VirtualClock(real, start, speed, false);
    }

    /** Begins in the past, runs fast until it shows what the real clock shows, and then with it. */
    public static VirtualClock catchingUp(Clock real, Duration back, double speed) {
        boolean behind = back.compareTo(Duration.ZERO) > 0 && speed > 1;
        return new VirtualClock(real, real.instant().minus(back), behind ? speed : 1, behind);
    }

    /** Where it began. */
    public Instant start() {
        return start;
    }

    public Instant now() {
        Instant now = real.instant();
        Instant virtual =
                start.plusMillis((long) (Duration.between(realStart, now).toMillis() * speed));
        return catchesUp && virtual.isAfter(now) ? now : virtual;
    }

    /** Whether it is still on its way to our time. */
    public boolean isCatchingUp() {
        return catchesUp && real.instant().isBefore(caughtUp());
    }

    /** When it shows our time for the first time; its beginning where it has nothing to catch up with. */
    public Instant caughtUp() {
        double gap = Duration.between(start, realStart).toMillis();
        return catchesUp ? realStart.plusMillis((long) Math.ceil(gap / (speed - 1))) : start;
    }

    /** Virtual seconds a real second at this moment. */
    public double speed() {
        return catchesUp && !isCatchingUp() ? 1 : speed;
    }

    /** How long a span of real time is here, now. */
    public Duration virtual(Duration span) {
        return Duration.ofMillis((long) (span.toMillis() * speed()));
    }

    /** Real milliseconds until it shows an instant; 0 when it has been. */
    public long realMillisUntil(Instant instant) {
        long ahead = Duration.between(now(), instant).toMillis();
        return ahead <= 0 ? 0 : (long) Math.ceil(ahead / speed());
    }
}
