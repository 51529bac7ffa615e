package jp.kenshin.webpages.download;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The letters of Windows-31J (Shift_JIS as Windows has it). Where it has the same sign under another number, that one is taken; any other
 * letter it lacks becomes {@code 〓}, the printers' sign for a letter that is not in the case, so that a reader sees that something is
 * missing and no letter turns silently into a question mark or another letter.
 */
final class Windows31j {
    static final Charset CHARSET = Charset.forName("windows-31j");

    private static final String LACKING = "〓";
    private static final Pattern MARKED_KANA = Pattern.compile("[\\u3041-\\u30FF][\\u3099\\u309A]");
    /** Signs that Unicode has twice, by the one that Windows does not use. */
    private static final Map<Integer, Integer> TWINS = Map.of(
            0x301C, 0xFF5E, // wave dash
            0x2212, 0xFF0D, // minus
            0x2014, 0x2015, // dash
            0x2016, 0x2225, // double bar
            0x00A5, 0xFFE5, // yen
            0x00A2, 0xFFE0, // cent
            0x00A3, 0xFFE1, // pound
            0x00AC, 0xFFE2, // not
            0x00B7, 0x30FB, // middle dot
            0x00A0, 0x0020); // blank that does not break

    private Windows31j() {}

    /** The text in letters of Windows-31J only, as long as it was but for voiced marks that were letters of their own. */
    static String fit(String text) {
        if (survives(text)) {
            return text;
        }
        StringBuilder fitting = new StringBuilder(text.length());
        composed(text).codePoints().forEach(letter -> fitting.append(fit(letter)));
        return fitting.toString();
    }

    /** Whether it comes back as it went: the encoding takes some signs only to give back others, such as a backslash for a yen. */
    private static boolean survives(String text) {
        return new String(text.getBytes(CHARSET), CHARSET).equals(text);
    }

    /** Kana with their voiced marks in one: file names and some mobile keyboards take them apart. */
    private static String composed(String text) {
        return MARKED_KANA.matcher(text).replaceAll(kana -> Normalizer.normalize(kana.group(), Normalizer.Form.NFC));
    }

    private static String fit(int letter) {
        String twin = Character.toString(TWINS.getOrDefault(letter, letter));
        return survives(twin) ? twin : LACKING;
    }
}
