package jp.kenshin.collection.internal.recollection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.kenshin.collection.internal.turn.MeterObject;
import jp.kenshin.kernel.Jst;

/**
 * The fewest questions that cover the missing instants of a meter's day. A device's day begins with its value at 00:00 and ends at
 * 23:30, while the store's ends with 24:00: that value is the first of the device's next day.
 */
final class AskPlan {
    /** Frames that the longest plan takes, with the question for the unit of the registers. */
    static final int MOST_FRAMES = 5;

    private static final int HALF_HOUR = 1_800;
    private static final List<Integer> BOTH_WAYS = List.of(0xE2, 0xE4);
    private static final List<Integer> ONE_WAY = List.of(0xE4);

    private final SortedSet<Long> missing;
    private final LocalDate today;

    private AskPlan(SortedSet<Long> missing, LocalDate today) {
        this.missing = missing;
        this.today = today;
    }

    /** @param missing instants of one JST day without a value, at least one */
    static List<Ask> of(int deviceClass, SortedSet<Long> missing, Instant now) {
        AskPlan plan = new AskPlan(missing, now.atOffset(Jst.OFFSET).toLocalDate());
        return switch (deviceClass) {
            case MeterObject.LOW_VOLTAGE -> plan.electricity();
            case MeterObject.SMART_GAS -> plan.gas();
            default -> plan.series();
        };
    }

    /** What a count of the registers is worth; to be asked of a device whose answers could not be read. */
    static Ask scale(int deviceClass) {
        return new Ask.Scale(
                deviceClass == MeterObject.LOW_VOLTAGE
                        ? List.of(0xE1, 0xD3)
                        : List.of(deviceClass == MeterObject.SMART_GAS ? 0xE3 : 0xE1));
    }

    private List<Ask> electricity() {
        List<Ask> halfHours = halfHours();
        return halfHours.size() > 1 ? wholeDays(BOTH_WAYS) : halfHours;
    }

    /** Windows of half-hours, newest first. */
    private List<Ask> halfHours() {
        List<Ask> asks = new ArrayList<>();
        SortedSet<Long> rest = new TreeSet<>(missing);
        while (!rest.isEmpty()) {
            long newest = rest.last();
            SortedSet<Long> window = rest.tailSet(newest - (Ask.HalfHours.MOST - 1L) * HALF_HOUR);
            int count = (int) ((newest - window.first()) / HALF_HOUR) + 1;
            asks.add(new Ask.HalfHours(local(newest), count));
            rest = new TreeSet<>(rest.headSet(window.first()));
        }
        return asks;
    }

    private List<Ask> wholeDays(List<Integer> codes) {
        return missing.stream()
                .map(at -> local(at).toLocalDate())
                .distinct()
                .<Ask>map(day -> new Ask.WholeDay(day, codes))
                .toList();
    }

    /** The day before is told at once, with its 24:00; another day takes its history and the first value of the next. */
    private List<Ask> gas() {
        LocalDate day = LocalDate.ofEpochDay(Jst.dayOf(missing.first()));
        return day.equals(today.minusDays(1)) ? List.of(new Ask.DayBefore()) : wholeDays(ONE_WAY);
    }

    private List<Ask> series() {
        int hour = HALF_HOUR * 2;
        int count = (int) ((missing.last() - missing.first()) / hour) + 1;
        return List.of(new Ask.Series(local(missing.first()), count));
    }

    private static LocalDateTime local(long at) {
        return LocalDateTime.ofEpochSecond(at, 0, Jst.OFFSET);
    }
}
