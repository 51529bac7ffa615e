package jp.kenshin.console.pages.collection;

import java.math.BigDecimal;
import jp.kenshin.collection.CollectionRate;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/**
 * A rate as a person reads it.
 *
 * @param look how it is drawn
 * @param inTime per cent at the deadline with two decimals, rounded down; a dash where nothing was expected
 * @param now the same at present
 * @param expected values expected
 * @param received values here
 * @param missing values not here
 */
public record Rate(Look look, String inTime, String now, String expected, String received, String missing) {
    private static final int NEARLY = 9_970;
    private static final int SHORT = 9_000;

    /** How much of what was expected is here; always with a word beside the colour. */
    public enum Look {
        WHOLE,
        NEARLY,
        SHORT,
        LOW,
        /** Incomplete, but not due yet. */
        AWAITED,
        /** Nothing was expected. */
        NONE,
        /** Has not begun. */
        AHEAD;

        public String word() {
            return AddressQuery.word(this);
        }
    }

    /** @param due whether the deadline is over */
    public static Rate of(CollectionRate rate, boolean due, Texts texts) {
        Formats formats = Formats.of(texts);
        boolean none = rate.expected() == 0;
        return new Rate(
                look(rate, due),
                none ? texts.get("none") : percent(rate.inTimePermyriad()),
                none ? texts.get("none") : percent(rate.receivedPermyriad()),
                formats.number(rate.expected()),
                formats.number(rate.received()),
                formats.number(rate.missing()));
    }

    static Look look(CollectionRate rate, boolean due) {
        if (rate.expected() == 0) {
            return Look.NONE;
        }
        if (rate.missing() == 0) {
            return Look.WHOLE;
        }
        if (!due) {
            return Look.AWAITED;
        }
        int now = rate.receivedPermyriad();
        return now >= NEARLY ? Look.NEARLY : now >= SHORT ? Look.SHORT : Look.LOW;
    }

    /** Hundredths of a per cent as {@code 99.70}. */
    public static String percent(int permyriad) {
        return BigDecimal.valueOf(permyriad, 2).toPlainString();
    }

    /** Word of the look, for the icon beside the number. */
    public String icon() {
        return switch (look) {
            case WHOLE -> "well";
            case NEARLY -> "partial";
            case SHORT -> "short";
            case LOW -> "invalid";
            case AWAITED, AHEAD -> "awaited";
            case NONE -> "unknown";
        };
    }
}
