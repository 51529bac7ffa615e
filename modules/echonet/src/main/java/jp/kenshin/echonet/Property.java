package jp.kenshin.echonet;

import java.util.Locale;

/**
 * One property of a frame.
 *
 * @param epc property code, 0x80 to 0xFF for what the standard defines
 * @param edt its data; empty in requests, acknowledgements and refusals
 */
public record Property(int epc, Edt edt) {
    public Property {
        if (epc >>> 8 != 0) {
            throw new IllegalArgumentException("a property code has one byte: " + epc);
        }
    }

    /** A property without data, as a request names it. */
    public static Property named(int epc) {
        return new Property(epc, Edt.empty());
    }

    /** Such as {@code EA=07EA05140E00000000FE68}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%02X=%s", epc, edt.hex());
    }
}
