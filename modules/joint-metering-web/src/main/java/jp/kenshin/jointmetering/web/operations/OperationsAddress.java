package jp.kenshin.jointmetering.web.operations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.kenshin.externalconnection.OperationQuery;
import jp.kenshin.kernel.Jst;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the log says; whatever cannot be understood is left out.
 *
 * @param from first day
 * @param to last day
 * @param before only what was done before this one; empty on the first page
 */
record OperationsAddress(Optional<LocalDate> from, Optional<LocalDate> to, Optional<Long> before) {
    static OperationsAddress parse(@Nullable String from, @Nullable String to, @Nullable String before) {
        return new OperationsAddress(day(from), day(to), position(before));
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<Long> position(@Nullable String text) {
        try {
            return text == null
                    ? Optional.empty()
                    : Optional.of(Long.parseLong(text)).filter(number -> number > 0);
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    OperationQuery query(int limit) {
        return new OperationQuery(
                from.map(day -> day.atStartOfDay(Jst.ZONE).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(Jst.ZONE).toInstant()),
                before,
                limit);
    }

    OperationsAddress before(long position) {
        return new OperationsAddress(from, to, Optional.of(position));
    }

    /** The first page of the same. */
    OperationsAddress newest() {
        return new OperationsAddress(from, to, Optional.empty());
    }

    boolean isNarrowed() {
        return from.isPresent() || to.isPresent();
    }

    /** Without its question mark; empty for what needs no saying. */
    String encode() {
        StringBuilder text = new StringBuilder();
        from.ifPresent(day -> text.append("&from=").append(day));
        to.ifPresent(day -> text.append("&to=").append(day));
        before.ifPresent(position -> text.append("&before=").append(position));
        return text.isEmpty() ? "" : text.substring(1);
    }
}
