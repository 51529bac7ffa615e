package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.fieldsimulator.internal.load.LoadCurve;

/**
 * The clock inside a unit: drifts, and can be set. Remembers when it was set, so that what the unit stamped with an instant can be told
 * from what really was at that instant.
 */
public final class DeviceClock {
    private static final ZoneOffset JST = LoadCurve.JST;
    private static final double DAY_MILLIS = Duration.ofDays(1).toMillis();

    private final double driftPerDay;
    private final List<Segment> segments = new ArrayList<>();

    /** From {@code since} on it ran on from {@code shown}. */
    private record Segment(Instant since, Instant shown) {}

    /** @param driftPerDay by how many milliseconds it gains a day; negative when it loses */
    DeviceClock(Instant since, double driftPerDay) {
        this.driftPerDay = driftPerDay;
        this.segments.add(new Segment(since, since));
    }

    /** What it shows at an instant, to the millisecond. */
    public LocalDateTime show(Instant instant) {
        Segment segment = segments.get(0);
        for (Segment each : segments) {
            segment = each.since().isAfter(instant) ? segment : each;
        }
        return LocalDateTime.ofInstant(shown(segment, instant), JST);
    }

    private Instant shown(Segment segment, Instant instant) {
        long gone = Duration.between(segment.since(), instant).toMillis();
        return segment.shown().plusMillis(gone + Math.round(gone * driftPerDay / DAY_MILLIS));
    }

    /** When it showed, or will show if nobody sets it, a time for the first time; empty for a time it was set across. */
    public Optional<Instant> shownAt(LocalDateTime time) {
        for (int i = 0; i < segments.size(); i++) {
            Instant instant = reached(segments.get(i), time);
            boolean ended = i + 1 < segments.size()
                    && !instant.isBefore(segments.get(i + 1).since());
            boolean begun = i == 0 || !instant.isBefore(segments.get(i).since());
            if (begun && !ended) {
                return Optional.of(instant);
            }
        }
        return Optional.empty();
    }

    /** When it will show a time as it runs now; in the past when it has. */
    Instant willShow(LocalDateTime time) {
        return reached(segments.get(segments.size() - 1), time);
    }

    private Instant reached(Segment segment, LocalDateTime time) {
        long shown = Duration.between(segment.shown(), time.toInstant(JST)).toMillis();
        return segment.since().plusMillis(Math.round(shown / (1 + driftPerDay / DAY_MILLIS)));
    }

    /** Sets it. */
    void set(LocalDateTime time, Instant now) {
        segments.add(new Segment(now, time.toInstant(JST)));
    }

    /** By how much it is ahead of the true time. */
    public Duration ahead(Instant now) {
        return Duration.between(now, show(now).toInstant(JST));
    }
}
