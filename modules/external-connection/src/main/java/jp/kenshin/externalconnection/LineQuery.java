package jp.kenshin.externalconnection;

import java.util.Set;

/**
 * Which lines of a case's time line are wanted; the newest first.
 *
 * @param incident number of the case
 * @param kinds only lines of these kinds; empty for all
 * @param offset lines before the first
 * @param limit lines at most
 */
public record LineQuery(String incident, Set<CaseEntry.Kind> kinds, int offset, int limit) {
    public LineQuery {
        kinds = Set.copyOf(kinds);
    }

    /** The newest lines of all kinds. */
    public static LineQuery newest(String incident, int limit) {
        return new LineQuery(incident, Set.of(), 0, limit);
    }
}
