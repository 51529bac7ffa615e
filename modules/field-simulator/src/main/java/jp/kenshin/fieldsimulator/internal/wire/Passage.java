package jp.kenshin.fieldsimulator.internal.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import jp.kenshin.fieldsimulator.internal.load.Chance;

/**
 * One unit's way through the weather. What becomes of its n-th datagram in a direction follows from the seed, the unit and n, so that a run
 * can be had again.
 */
public final class Passage {
    private static final Duration HELD_BACK = Duration.ofSeconds(6);

    private final Chance up;
    private final Chance down;
    private final Supplier<Weather> weather;
    private long sent;
    private long received;

    /** @param chance of the unit */
    public Passage(Chance chance, Supplier<Weather> weather) {
        this.up = chance.of("up");
        this.down = chance.of("down");
        this.weather = weather;
    }

    /** After which times copies of the next datagram to the head end arrive; none when it is lost. */
    public List<Duration> up() {
        return passages(up, sent++, weather.get().lossUp());
    }

    /** Likewise for the next datagram to the unit. */
    public List<Duration> down() {
        return passages(down, received++, weather.get().lossDown());
    }

    private List<Duration> passages(Chance chance, long number, double loss) {
        Weather now = weather.get();
        List<Duration> copies = new ArrayList<>(2);
        if (!chance.of("loss").happens(number, loss)) {
            copies.add(delay(chance, number, now));
        }
        if (chance.of("twice").happens(number, now.duplicates())) {
            copies.add(delay(chance.of("copy"), number, now).plusMillis(1));
        }
        return copies;
    }

    private static Duration delay(Chance chance, long number, Weather now) {
        long millis = chance.of("latency")
                .between(number, now.fastest().toMillis(), now.slowest().toMillis());
        boolean late = chance.of("late").happens(number, now.reordering());
        return Duration.ofMillis(millis).plus(late ? HELD_BACK : Duration.ZERO);
    }
}
