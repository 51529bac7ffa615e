package jp.kenshin.registry.internal.catalogue;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The form in which texts are searched, so that what a person types is found however it is written: full-width and half-width
 * letters, upper and lower case, katakana of either width, and hyphens of any sort or none are all the same.
 */
final class SearchText {
    /** ASCII hyphen, the dashes, minus, the long-vowel mark (typed for a hyphen more often than not) and the column separator. */
    private static final Pattern IGNORED = Pattern.compile("[-\\u2010-\\u2015\\u2212\\u2500\\u30fc|]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private SearchText() {}

    static String fold(String text) {
        String oneWidth = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return BLANKS.matcher(IGNORED.matcher(oneWidth).replaceAll("")).replaceAll(" ");
    }

    /** The words of a search as patterns for LIKE with {@code !} as escape; all of them must be found. */
    static List<String> patterns(String typed) {
        return Stream.of(fold(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .toList();
    }
}
