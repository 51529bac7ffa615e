package jp.kenshin.kernel;

import java.util.regex.Pattern;

/** The one rule all identifiers obey, so that an id can stand in a URL, a CSV field and a log line without escaping. */
final class Identifiers {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,19}");

    private Identifiers() {}

    static void require(String what, String value) {
        if (!ALLOWED.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 20 letters, digits or hyphens and start with a letter or digit: " + value);
        }
    }
}
