package jp.kenshin.console.pages.cases;

import java.util.Optional;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/**
 * A line of a case's time line in words.
 *
 * @param at when, to the second
 * @param actor who
 * @param icon for what happened
 * @param title what happened
 * @param text further words
 */
public record EntryView(String at, String actor, String icon, String title, String text) {
    /** @param incident whose line it is: it knows what the cutoffs are that lines are about */
    static EntryView of(CaseEntry entry, Incident incident, Texts texts) {
        CaseWords words = new CaseWords(texts);
        return new EntryView(
                Formats.of(texts).second(entry.at()),
                words.actor(entry.actor()),
                icon(entry.kind()),
                words.entry(entry.kind()),
                words.entryText(entry, scope(entry, incident)));
    }

    private static Optional<CutoffScope> scope(CaseEntry entry, Incident incident) {
        return incident.cutoffs().stream()
                .filter(cutoff -> entry.cutoff().filter(cutoff.id()::equals).isPresent())
                .map(Cutoff::scope)
                .findFirst();
    }

    private static String icon(CaseEntry.Kind kind) {
        return switch (kind) {
            case POINT_CONFIRMED, POINT_RELEASED, RECONNECTED, CLOSED -> "well";
            case CUT_OFF -> "cut";
            case POINT_FAILED, DRIFTED, ESCALATED, SUSPECTED -> "invalid";
            case REPORTED, REPORTED_AGAIN, CUTOFF_ORDERED, RECONNECTION_ORDERED -> "open";
            case PARTNER_TOLD, CALLED -> "phone";
            case RESOLUTION_DECLARED, MEASURE, PROGRESS, CAUSE, EVIDENCE -> "edited";
            case REFUSED -> "unknown";
        };
    }
}
