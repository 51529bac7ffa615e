package jp.kenshin.collection.internal.schedule;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import jp.kenshin.kernel.Jst;

/**
 * At which instants values are expected, as the schedule changed over time. A channel never owes more than its own step; a rhythm says
 * when it owes less.
 */
public final class Rhythm {
    /** Every step of the channel, at all times. */
    public static final Rhythm EVERY_STEP = new Rhythm(new TreeMap<>());

    private final NavigableMap<Long, Integer> steps;

    /** @param steps step in seconds by the instant from which on it holds, exclusive */
    Rhythm(Map<Long, Integer> steps) {
        this.steps = new TreeMap<>(steps);
    }

    /** Whether a value is expected at an instant of the channel's grid. */
    public boolean owes(long at) {
        Map.Entry<Long, Integer> inForce = steps.lowerEntry(at);
        return inForce == null || (at - Jst.startOfDay(Jst.dayOf(at))) % inForce.getValue() == 0;
    }

    boolean isEverCoarserThan(int stepSeconds) {
        return steps.values().stream().anyMatch(step -> step > stepSeconds);
    }
}
