package jp.kenshin.collection;

import jp.kenshin.collection.IncomingReading.Fault;
import jp.kenshin.kernel.DecimalParser;

/**
 * How instants, numbers and quality marks are written, the same in every format. What cannot be understood becomes the fault of
 * the reading; the first fault of a reading stands. Makes no object for a reading in order; one instance per source.
 */
public final class ReadingNotation {
    /** Code of a reading that is not written as agreed. */
    public static final String FORMAT = "FORMAT";

    private static final int MAX_QUALITY = 24;
    private static final int SHOWN = 40;

    private final DecimalParser decimal = new DecimalParser();
    private final InstantParser instant = new InstantParser();

    /** Reads an instant into {@link IncomingReading#atSecond}. */
    public void instant(CharSequence text, IncomingReading reading) {
        switch (instant.parse(text)) {
            case INSTANT -> reading.atSecond = instant.epochSecond();
            case NO_OFFSET ->
                fault(reading, FORMAT, "timestamp without offset; write it like 2026-11-20T01:00:00+09:00", text);
            case FRACTION -> fault(reading, "V06", "timestamp with a fraction of a second lies on no grid", text);
            case MALFORMED ->
                fault(reading, FORMAT, "timestamp must be ISO 8601 with offset, like 2026-11-20T01:00:00+09:00", text);
        }
    }

    /** Reads a number into {@link IncomingReading#unscaled} and {@link IncomingReading#decimals}. */
    public void value(CharSequence text, IncomingReading reading) {
        switch (decimal.parse(text)) {
            case NUMBER -> {
                reading.unscaled = decimal.unscaled();
                reading.decimals = decimal.decimals();
            }
            case TOO_LONG -> fault(reading, "V09", "value has more than 18 digits", text);
            case MALFORMED ->
                fault(
                        reading,
                        FORMAT,
                        text.length() == 0
                                ? "value is empty; leave the reading out when there is none"
                                : "value must be a plain decimal number, like 123.456",
                        text);
        }
    }

    /** Reads the sender's quality mark into {@link IncomingReading#quality}; an empty text is none. */
    public void quality(CharSequence text, IncomingReading reading) {
        if (text.length() == 0) {
            return;
        }
        if (isMark(text)) {
            reading.quality = text.toString();
        } else {
            fault(reading, FORMAT, "quality must be 1 to 24 letters, digits, dots, hyphens or underscores", text);
        }
    }

    private static boolean isMark(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ok = c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || "._-".indexOf(c) >= 0;
            if (!ok) {
                return false;
            }
        }
        return text.length() <= MAX_QUALITY;
    }

    /** Sets the fault unless the reading has one, quoting the beginning of the text that is wrong. */
    public static void fault(IncomingReading reading, String code, String reason, CharSequence text) {
        if (reading.fault == null) {
            reading.fault = new Fault(code, text.length() == 0 ? reason : reason + "; this is \"" + shown(text) + '"');
        }
    }

    /** The beginning of what was sent, fit to be repeated in an answer: bounded, control characters replaced. */
    public static String shown(CharSequence text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(SHOWN, text.length()); i++) {
            char c = text.charAt(i);
            shown.append(Character.isISOControl(c) || Character.isSurrogate(c) ? '\uFFFD' : c);
        }
        return text.length() > SHOWN ? shown.append('…').toString() : shown.toString();
    }
}
