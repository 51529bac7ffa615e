package jp.kenshin.jointmetering.web.meter;

import java.util.Locale;
import java.util.Optional;

/** How much of a meter's history a page shows. */
enum Span {
    DAY,
    WEEK,
    MONTH,
    /** From one day to another, chosen freely. */
    PERIOD;

    /** As it stands in an address. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Span> ofWord(String word) {
        for (Span span : values()) {
            if (span.word().equals(word)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }
}
