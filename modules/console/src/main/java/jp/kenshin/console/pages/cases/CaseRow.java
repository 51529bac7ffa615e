package jp.kenshin.console.pages.cases;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/**
 * A case in one line of a list.
 *
 * @param id number
 * @param partner business id
 * @param partnerName name in the registry, or as it was told
 * @param kind what happened
 * @param where the place it concerns
 * @param terminal number of the terminal it concerns; empty where it is none
 * @param state in words
 * @param icon for the state
 * @param at when it was reported
 * @param ago how long that is ago
 */
public record CaseRow(
        String id,
        String partner,
        String partnerName,
        String kind,
        String where,
        String terminal,
        String state,
        String icon,
        String at,
        String ago) {
    static CaseRow of(Incident incident, Optional<Partner> partner, Instant now, Texts texts) {
        CaseWords words = new CaseWords(texts);
        Formats formats = Formats.of(texts);
        return new CaseRow(
                incident.id(),
                incident.partner().value(),
                partner.map(Partner::name).orElse(incident.partnerName()),
                words.kind(incident.kind()),
                words.place(incident.place()),
                incident.terminal().map(TerminalId::value).orElse(""),
                words.state(incident.state()),
                CaseWords.icon(incident.state()),
                formats.dateTime(incident.reportedAt()),
                formats.ago(incident.reportedAt(), now));
    }
}
