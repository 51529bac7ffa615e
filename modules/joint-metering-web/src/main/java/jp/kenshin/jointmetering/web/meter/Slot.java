package jp.kenshin.jointmetering.web.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import jp.kenshin.kernel.Quality;
import org.jspecify.annotations.Nullable;

/**
 * One interval of a channel as a page shows it.
 *
 * @param start beginning
 * @param end end, the instant of the reading
 * @param arrival whether its reading is there
 * @param reading the register at the end, or the measured quantity of an interval channel; null when it is not there
 * @param usage quantity of the interval; null when it cannot be told
 * @param quality what the reading is worth
 * @param usageQuality what the usage is worth: the worse of the two registers it is the difference of
 * @param method how an estimate was made; null for measured values
 * @param others different values that were sent for the same instant and are kept
 */
record Slot(
        Instant start,
        Instant end,
        Arrival arrival,
        @Nullable BigDecimal reading,
        @Nullable BigDecimal usage,
        Quality quality,
        Quality usageQuality,
        @Nullable String method,
        List<BigDecimal> others) {
    /** Whether a reading is there, and if not, whether it should be. */
    enum Arrival {
        THERE,
        /** Not there, and its day is over. */
        MISSING,
        /** Not there, but its day is still running. */
        AWAITED,
        /** Not due yet. */
        AHEAD
    }

    Slot {
        others = List.copyOf(others);
    }

    boolean due() {
        return arrival != Arrival.AHEAD;
    }
}
