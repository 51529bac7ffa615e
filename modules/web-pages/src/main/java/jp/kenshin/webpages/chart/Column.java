package jp.kenshin.webpages.chart;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One interval of a chart.
 *
 * @param look how it is drawn
 * @param value height; null where nothing is known
 * @param lastWeek the same interval seven days before; null where nothing is known
 * @param description what pointer and keyboard give, a full sentence
 */
public record Column(Look look, @Nullable BigDecimal value, @Nullable BigDecimal lastWeek, String description) {
    /** How a column is drawn; always with a word beside the colour. */
    public enum Look {
        MEASURED,
        ESTIMATED,
        EDITED,
        /** A sum that lacks some of its intervals. */
        PARTIAL,
        /** Expected and not there, or not to be trusted: hatched, never zero. */
        GAP,
        /** Not yet due: left empty. */
        AHEAD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
