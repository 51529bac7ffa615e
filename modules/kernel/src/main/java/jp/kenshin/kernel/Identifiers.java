package jp.kenshin.kernel;

/**
 * The one rule all identifiers obey, so that an id can stand in a URL, a CSV field and a log line without escaping. Checked by hand,
 * because ids are made for every reading.
 */
final class Identifiers {
    private static final int LONGEST = 20;

    private Identifiers() {}

    static void require(String what, String value) {
        if (!isAllowed(value)) {
            throw new IllegalArgumentException(
                    what + " must be 1 to 20 letters, digits or hyphens and start with a letter or digit: " + value);
        }
    }

    private static boolean isAllowed(String value) {
        if (value.isEmpty() || value.length() > LONGEST || value.charAt(0) == '-') {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-')) {
                return false;
            }
        }
        return true;
    }
}
