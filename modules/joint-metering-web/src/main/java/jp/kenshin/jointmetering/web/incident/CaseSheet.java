package jp.kenshin.jointmetering.web.incident;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** One case in the words of one language. */
public final class CaseSheet {
    private final Incident incident;
    private final List<TimeLine.Line> lines;
    private final Texts texts;
    private final Formats formats;

    private CaseSheet(Incident incident, List<TimeLine.Line> lines, Texts texts) {
        this.incident = incident;
        this.lines = lines;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    /** @param own whether a user is of the partner's side */
    public static CaseSheet of(Incident incident, List<CaseEntry> entries, Predicate<String> own, Texts texts) {
        return new CaseSheet(incident, TimeLine.of(incident, entries, own, texts), texts);
    }

    /** With its time line. */
    public static CaseSheet read(Incidents incidents, Incident incident, Predicate<String> own, Texts texts) {
        return of(incident, TimeLine.read(incidents, incident.id()), own, texts);
    }

    /** Whether the partner is shown the case: a suspicion is the utility's own until a person has decided about it (S-13). */
    public static boolean isShown(Incident incident) {
        return incident.state() != Incident.State.SUSPECTED;
    }

    public String getId() {
        return incident.id();
    }

    /** What happened, in short. */
    public String getKind() {
        return texts.get("incident.kind." + Words.word(incident.kind()));
    }

    public String getPlace() {
        return texts.get("incident.place." + Words.word(incident.place()))
                + incident.terminal()
                        .map(TerminalId::value)
                        .map(id -> texts.get("separator") + id)
                        .orElse("");
    }

    /** Word for icon and style sheet. */
    public String getLook() {
        return switch (incident.state()) {
            case CLOSED, REFUSED, RECONNECTED -> "well";
            case CUT_OFF, CUTTING_OFF, RESOLUTION_DECLARED -> "invalid";
            default -> "awaited";
        };
    }

    public String getState() {
        return texts.get("case.state." + Words.word(incident.state()));
    }

    public String getReported() {
        return formats.dateTime(incident.reportedAt());
    }

    /** Who of the partner reported; the utility's people go without their names. */
    public String getReportedBy() {
        return switch (incident.channel()) {
            case PORTAL, API, PHONE -> incident.reportedBy();
            case UTILITY, EMERGENCY -> texts.get("case.by-utility");
        };
    }

    public String getPartnerName() {
        return incident.partnerName();
    }

    public String getPartnerId() {
        return incident.partner().value();
    }

    /** The portal user name, where table 1 asks for it; empty otherwise. */
    public String getPortalUser() {
        return incident.portalUser().orElse("");
    }

    /** As the partner told it; what the utility wrote for itself stays with it. */
    public String getDescription() {
        return switch (incident.channel()) {
            case PORTAL, API, PHONE -> incident.description();
            case UTILITY, EMERGENCY -> "";
        };
    }

    public List<TimeLine.Line> getLines() {
        return lines;
    }

    /** Whether anything can still be added to it. */
    public boolean isOpen() {
        return incident.isOpen();
    }

    /** That older lines are not shown, in a sentence; empty when all are. */
    public String getCut() {
        return lines.size() < TimeLine.MOST ? "" : texts.get("case.cut", formats.number(TimeLine.MOST));
    }

    /** Whether the partner's declaration that it is over is wanted. */
    public boolean isDeclarable() {
        return incident.isOpen() && incident.declaration().isEmpty();
    }

    public boolean isDeclared() {
        return incident.declaration().isPresent();
    }

    /** Who declared it over and when; empty when nobody has. */
    public String getDeclaration() {
        return declaration(word -> texts.get("case.declared", formats.dateTime(word.at()), word.declaredBy()));
    }

    public String getMeasures() {
        return declaration(Declaration::measures);
    }

    private String declaration(Function<Declaration, String> words) {
        Optional<Declaration> declaration = incident.declaration();
        return declaration.map(words).orElse("");
    }

    /** What comes next, in a sentence; empty when nothing does. */
    public String getNext() {
        if (!incident.isOpen()) {
            return "";
        }
        return switch (incident.state()) {
            case REPORTED -> texts.get("case.next.reported");
            case CUT_OFF, CUTTING_OFF -> texts.get("case.next.cut-off");
            case RESOLUTION_DECLARED, RECONNECTING -> texts.get("case.next.declared");
            default -> "";
        };
    }
}
