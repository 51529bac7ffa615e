package jp.kenshin.jointmetering.web.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.externalconnection.LineQuery;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/**
 * A case's time line in the partner's words, oldest first. What the single enforcement points did is the utility's own; so are the names of its
 * people, notes that are not about the partner's measures, and files that the partner did not give.
 */
final class TimeLine {
    private static final Set<CaseEntry.Kind> TOLD = Set.of(
            CaseEntry.Kind.REPORTED,
            CaseEntry.Kind.REPORTED_AGAIN,
            CaseEntry.Kind.PARTNER_TOLD,
            CaseEntry.Kind.CUTOFF_ORDERED,
            CaseEntry.Kind.CUT_OFF,
            CaseEntry.Kind.CALLED,
            CaseEntry.Kind.RESOLUTION_DECLARED,
            CaseEntry.Kind.RECONNECTION_ORDERED,
            CaseEntry.Kind.RECONNECTED,
            CaseEntry.Kind.MEASURE,
            CaseEntry.Kind.PROGRESS,
            CaseEntry.Kind.CAUSE,
            CaseEntry.Kind.EVIDENCE,
            CaseEntry.Kind.REFUSED,
            CaseEntry.Kind.CLOSED);
    private static final Set<CaseEntry.Kind> WITH_TEXT =
            Set.of(CaseEntry.Kind.MEASURE, CaseEntry.Kind.PROGRESS, CaseEntry.Kind.CAUSE);

    /** A case that drifts for weeks has thousands of lines. */
    static final int MOST = 200;

    private TimeLine() {}

    /** The newest lines that the partner is told, the oldest of them first. */
    static List<CaseEntry> read(Incidents incidents, String incident) {
        List<CaseEntry> lines = new ArrayList<>(incidents.listLines(new LineQuery(incident, TOLD, 0, MOST)));
        Collections.reverse(lines);
        return lines;
    }

    /**
     * A line.
     *
     * @param at when
     * @param event what happened
     * @param who the partner's user, or the utility
     * @param text further words; may be empty
     */
    public record Line(String at, String event, String who, String text) {}

    static List<Line> of(Incident incident, List<CaseEntry> entries, Predicate<String> own, Texts texts) {
        Formats formats = Formats.of(texts);
        return entries.stream()
                .filter(entry -> TOLD.contains(entry.kind())
                        && (entry.kind() != CaseEntry.Kind.EVIDENCE || own.test(entry.actor())))
                .map(entry -> new Line(
                        formats.dateTime(entry.at()),
                        event(incident, entry, texts),
                        who(entry.actor(), own, texts),
                        WITH_TEXT.contains(entry.kind()) && own.test(entry.actor()) ? entry.text() : ""))
                .toList();
    }

    private static String event(Incident incident, CaseEntry entry, Texts texts) {
        String scope = incident.cutoffs().stream()
                .filter(cutoff -> entry.cutoff().map(cutoff.id()::equals).orElse(false))
                .findFirst()
                .map(cutoff -> texts.get("case.of-scope", Words.scope(cutoff.scope(), texts)))
                .orElse("");
        String word =
                entry.kind() == CaseEntry.Kind.REPORTED && !isReported(incident) ? "begun" : Words.word(entry.kind());
        return texts.get("case.entry." + word, scope);
    }

    private static boolean isReported(Incident incident) {
        return switch (incident.channel()) {
            case PORTAL, API, PHONE -> true;
            case UTILITY, EMERGENCY -> false;
        };
    }

    private static String who(String actor, Predicate<String> own, Texts texts) {
        return own.test(actor) ? texts.get("case.by-partner", actor) : texts.get("case.by-utility");
    }
}
