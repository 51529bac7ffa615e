package jp.kenshin.console.pages.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.externalconnection.LineQuery;

/** What happened in a case, read only as far as a page shows it: a case that drifts for weeks has thousands of lines. */
final class CaseHistory {
    /** Lines beside a case; the others have a page of their own. */
    static final int SHOWN = 50;

    private static final Set<CaseEntry.Kind> ORDERS =
            EnumSet.of(CaseEntry.Kind.CUTOFF_ORDERED, CaseEntry.Kind.RECONNECTION_ORDERED);
    private static final Set<CaseEntry.Kind> ORDERS_AND_CALLS = EnumSet.of(
            CaseEntry.Kind.CUTOFF_ORDERED,
            CaseEntry.Kind.RECONNECTION_ORDERED,
            CaseEntry.Kind.CALLED,
            CaseEntry.Kind.PROGRESS);
    private static final int MOST_CALLS = 200;

    private final String incident;
    private final Function<LineQuery, List<CaseEntry>> lines;
    private final ToLongFunction<LineQuery> count;

    /**
     * @param incident number of the case
     * @param lines its lines, newest first
     * @param count how many there are
     */
    CaseHistory(String incident, Function<LineQuery, List<CaseEntry>> lines, ToLongFunction<LineQuery> count) {
        this.incident = incident;
        this.lines = lines;
        this.count = count;
    }

    static CaseHistory of(Incidents incidents, String incident) {
        return new CaseHistory(incident, incidents::listLines, incidents::countLines);
    }

    /** The newest lines, newest first. */
    List<CaseEntry> newest() {
        return lines.apply(LineQuery.newest(incident, SHOWN));
    }

    /** How many lines there are. */
    long total() {
        return count.applyAsLong(LineQuery.newest(incident, SHOWN));
    }

    /** What was written about calls since the last order, newest first. */
    List<CaseEntry> callsSinceTheLastOrder() {
        return lines.apply(new LineQuery(incident, ORDERS_AND_CALLS, 0, MOST_CALLS)).stream()
                .takeWhile(entry -> !ORDERS.contains(entry.kind()))
                .toList();
    }
}
