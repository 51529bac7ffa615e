package jp.kenshin.externalconnection.internal.casefile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which cases are searched: width, case and hyphens make no difference. Migrations V0390 bring texts of earlier releases into
 * it; whoever changes it here brings them into the new one.
 */
final class SearchText {
    /** ASCII hyphen, the dashes and minus. */
    private static final Pattern HYPHENS = Pattern.compile("[-\u2010-\u2015\u2212]");

    private SearchText() {}

    static String fold(String text) {
        return HYPHENS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** What was typed as a pattern for LIKE with {@code !} as escape. */
    static String pattern(String typed) {
        return "%" + fold(typed).strip().replaceAll("([!%_])", "!$1") + "%";
    }
}
