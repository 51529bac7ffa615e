package jp.kenshin.fieldsimulator.internal.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What has happened to one meter besides its household's use: times in which nothing could flow, flows that nobody wanted, and exchanges.
 * Few entries, appended as they happen; everything else follows from the load curve.
 */
public final class MeterCourse {
    private final List<Span> stops = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private final List<Instant> exchanges = new ArrayList<>();

    private record Span(Instant from, Instant until) {
        boolean includes(Instant instant) {
            return !instant.isBefore(from) && instant.isBefore(until);
        }
    }

    private record Flow(Span span, long perHour) {}

    /** Nothing flows from now on, until {@link #flowAgain}. */
    public void stopFlow(Instant from) {
        if (!isStopped(from)) {
            stops.add(new Span(from, Instant.MAX));
        }
    }

    /** The end of {@link #stopFlow}. */
    public void flowAgain(Instant from) {
        if (!stops.isEmpty() && stops.get(stops.size() - 1).until().equals(Instant.MAX)) {
            stops.add(new Span(stops.remove(stops.size() - 1).from(), from));
        }
    }

    /** Whether nothing can flow at that instant. */
    public boolean isStopped(Instant instant) {
        return stops.stream().anyMatch(stop -> stop.includes(instant));
    }

    /**
     * A leak or the like.
     *
     * @param perHour in the fine unit of the usage
     */
    public void addFlow(Instant from, Instant until, long perHour) {
        flows.add(new Flow(new Span(from, until), perHour));
    }

    /** Another meter hangs here from now on; its registers begin anew. */
    public void exchange(Instant at) {
        exchanges.add(at);
    }

    /** How often the meter has been exchanged up to an instant. */
    public int exchangesUntil(Instant instant) {
        return (int) exchanges.stream().filter(each -> !each.isAfter(instant)).count();
    }

    /** When the meter that hangs there at that instant was put there; empty for the first. */
    Optional<Instant> installedAt(Instant instant) {
        return exchanges.stream().filter(each -> !each.isAfter(instant)).reduce((earlier, later) -> later);
    }

    /** What has passed the place up to an instant: the household's use but for the stops, and the unwanted flows. */
    long passedUntil(LoadCurve curve, Instant instant) {
        long passed = curve.usedUntil(instant);
        for (Span stop : stops) {
            if (stop.from().isBefore(instant)) {
                Instant until = stop.until().isBefore(instant) ? stop.until() : instant;
                passed -= curve.usedUntil(until) - curve.usedUntil(stop.from());
            }
        }
        for (Flow flow : flows) {
            if (flow.span().from().isBefore(instant)) {
                Instant until =
                        flow.span().until().isBefore(instant) ? flow.span().until() : instant;
                passed += flow.perHour()
                        * Duration.between(flow.span().from(), until).toSeconds()
                        / 3_600;
            }
        }
        return passed;
    }
}
