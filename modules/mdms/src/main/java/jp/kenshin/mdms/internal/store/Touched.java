package jp.kenshin.mdms.internal.store;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which days and whose values a batch changes: what the change feed needs to find them again. */
final class Touched {
    private final Set<Integer> days = new TreeSet<>();
    private final SortedMap<String, Integer> readingsByOwner = new TreeMap<>();
    private int lastDay = Integer.MIN_VALUE;

    /** @param readings new values among the changes, 0 when only a judgement changes */
    void add(int day, String owner, int readings) {
        if (day != lastDay) {
            days.add(day);
            lastDay = day;
        }
        readingsByOwner.merge(owner, readings, Integer::sum);
    }

    boolean nothing() {
        return days.isEmpty();
    }

    Set<Integer> days() {
        return days;
    }

    SortedMap<String, Integer> readingsByOwner() {
        return readingsByOwner;
    }
}
