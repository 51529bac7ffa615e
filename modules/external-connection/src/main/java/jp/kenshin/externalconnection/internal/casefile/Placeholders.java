package jp.kenshin.externalconnection.internal.casefile;

import java.util.Collections;

/** Places for the values of a set in a statement that both databases understand. */
final class Placeholders {
    private Placeholders() {}

    /**
     * {@code (?, ?, ?)}.
     *
     * @param count at least 1
     */
    static String of(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
