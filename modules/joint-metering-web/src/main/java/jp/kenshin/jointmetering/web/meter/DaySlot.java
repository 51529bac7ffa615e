package jp.kenshin.jointmetering.web.meter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.Quality;
import org.jspecify.annotations.Nullable;

/**
 * One day of a channel as a page over many days shows it.
 *
 * @param day the day
 * @param total what was used, as far as it can be told
 * @param reading register at 24:00, or the last that is there
 * @param arrived readings that are there
 * @param due readings that should be there
 * @param estimated how many of them are estimates
 * @param conflicts instants for which different values are kept
 */
record DaySlot(
        LocalDate day,
        Optional<Usage.Total> total,
        @Nullable BigDecimal reading,
        int arrived,
        int due,
        int estimated,
        int conflicts) {

    /** Every day of the period. */
    static List<DaySlot> of(Period period, Usage usage) {
        List<DaySlot> days = new ArrayList<>();
        for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
            List<Slot> slots = usage.slots(Jst.startOfDay(day), Jst.startOfDay(day.plusDays(1)));
            days.add(of(day, slots, usage.total(Jst.startOfDay(day), Jst.startOfDay(day.plusDays(1)))));
        }
        return days;
    }

    private static DaySlot of(LocalDate day, List<Slot> slots, Optional<Usage.Total> total) {
        BigDecimal last = null;
        int arrived = 0;
        int due = 0;
        int estimated = 0;
        int conflicts = 0;
        for (Slot slot : slots) {
            last = slot.reading() == null ? last : slot.reading();
            arrived += slot.arrival() == Slot.Arrival.THERE && slot.quality() != Quality.INVALID ? 1 : 0;
            due += slot.due() ? 1 : 0;
            estimated += slot.quality() == Quality.ESTIMATED ? 1 : 0;
            conflicts += slot.others().isEmpty() ? 0 : 1;
        }
        return new DaySlot(day, total, last, arrived, due, estimated, conflicts);
    }

    boolean ahead() {
        return due == 0;
    }

    boolean whole() {
        return arrived == due;
    }
}
