package jp.kenshin.jointmetering.nw;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/**
 * From when (exclusive) to when (inclusive), both on interval ends.
 *
 * @param from exclusive
 * @param to inclusive
 */
record Period(Instant from, Instant to) {
    private static final Duration USUAL = Duration.ofHours(24);

    /**
     * The period asked for; the last 24 hours where nothing is said, up to the last full second.
     *
     * @param longest longest period that may be asked for
     */
    static Period of(@Nullable String from, @Nullable String to, Duration longest, Clock clock) {
        Instant end =
                Parameters.instant("to", to).orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.SECONDS));
        Instant begin = Parameters.instant("from", from).orElseGet(() -> end.minus(USUAL));
        if (begin.isAfter(end)) {
            throw new KenshinException(
                    JointMeteringError.INVALID_PARAMETER, "Parameter from must not be after parameter to.");
        }
        if (Duration.between(begin, end).compareTo(longest) > 0) {
            throw new KenshinException(
                    JointMeteringError.INVALID_PARAMETER,
                    "Ask for at most " + longest.toDays() + " days at a time; split the period.");
        }
        return new Period(begin, end);
    }
}
