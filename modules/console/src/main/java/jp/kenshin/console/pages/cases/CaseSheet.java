package jp.kenshin.console.pages.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** One case in the words of one language: what was reported, what was cut off, what is to be done next, what happened. */
public final class CaseSheet {
    private static final Set<Incident.State> UNDECIDED = Set.of(Incident.State.SUSPECTED, Incident.State.REPORTED);

    private final Incident incident;
    private final CaseHistory history;
    private final List<CaseEntry> newest;
    private final Optional<Partner> partner;
    private final List<PartnerContact> contacts;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;
    private final CaseWords words;

    CaseSheet(
            Incident incident,
            CaseHistory history,
            Optional<Partner> partner,
            List<PartnerContact> contacts,
            Instant now,
            Texts texts) {
        this.incident = incident;
        this.history = history;
        this.newest = history.newest();
        this.partner = partner;
        this.contacts = List.copyOf(contacts);
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.words = new CaseWords(texts);
    }

    public String getId() {
        return incident.id();
    }

    public String getState() {
        return words.state(incident.state());
    }

    public String getIcon() {
        return CaseWords.icon(incident.state());
    }

    public String getPartner() {
        return incident.partner().value();
    }

    public String getPartnerName() {
        return partner.map(Partner::name).orElse(incident.partnerName());
    }

    /** Number, kind and way of the report. */
    public String getSummary() {
        return String.join(
                texts.get("separator"),
                words.kind(incident.kind()),
                words.place(incident.place()),
                words.channel(incident.channel()));
    }

    /** What table 1 asks for, and how the report came. */
    public List<Fact> getFacts() {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "case.kind", words.kind(incident.kind()));
        fact(facts, "case.place", words.service(incident.service()) + " / " + words.place(incident.place()));
        fact(facts, "case.partner-name", incident.partnerName());
        fact(facts, "case.partner", incident.partner().value());
        incident.terminal().ifPresent(terminal -> fact(facts, "case.terminal", terminal.value()));
        incident.portalUser().ifPresent(user -> fact(facts, "case.portal-user", user));
        fact(facts, "case.description", incident.description());
        fact(facts, "case.reported-at", formats.dateTime(incident.reportedAt()));
        fact(facts, "case.channel", words.channel(incident.channel()));
        fact(facts, "case.taken-by", words.actor(incident.takenBy()));
        incident.cause().ifPresent(cause -> fact(facts, "case.cause", cause));
        incident.closedAt().ifPresent(at -> fact(facts, "case.closed-at", formats.dateTime(at)));
        return facts;
    }

    private void fact(List<Fact> facts, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(texts.get(key), value));
        }
    }

    public String getReportedBy() {
        return incident.reportedBy();
    }

    /** Whether that is one of the registered contacts, or the partner's own signed-in user. */
    public boolean isCallerKnown() {
        return incident.callerKnown();
    }

    public boolean isOpen() {
        return incident.isOpen();
    }

    /** Whether nobody has decided yet what is to be cut off. */
    public boolean isUndecided() {
        return UNDECIDED.contains(incident.state());
    }

    /** What is cut off; the newest first, what is over last. */
    public List<CutoffView> getCutoffs() {
        List<CutoffView> views = new ArrayList<>();
        for (int index = incident.cutoffs().size() - 1; index >= 0; index--) {
            views.add(new CutoffView(incident.cutoffs().get(index), texts));
        }
        views.sort((one, other) -> Boolean.compare(one.isClosed(), other.isClosed()));
        return views;
    }

    public boolean isAnythingCut() {
        return !incident.cutoffs().isEmpty();
    }

    /** Pace of renewal in milliseconds: quick while points are still to confirm, 0 when nothing more happens. */
    public int getPace() {
        if (!incident.isOpen()) {
            return 0;
        }
        return getCutoffs().stream().anyMatch(CutoffView::isBusy) ? 500 : 2_000;
    }

    /** What a screen reader is told when it changes. */
    public String getSentence() {
        return getCutoffs().stream()
                .filter(cutoff -> !cutoff.isClosed())
                .findFirst()
                .map(CutoffView::getSentence)
                .orElse(getState());
    }

    /** The newest lines of the time line, the newest first: that is what one looks at. */
    public List<EntryView> getEntries() {
        return newest.stream()
                .map(entry -> EntryView.of(entry, incident, texts))
                .toList();
    }

    /** How many lines there are beyond those, in words; empty when none. */
    public String getMoreLines() {
        long more = newest.size() < CaseHistory.SHOWN ? 0 : history.total() - newest.size();
        return more > 0 ? texts.get("case.more-lines", formats.number(more)) : "";
    }

    /** Whom to call next, and what the call is about; empty where nothing is cut off. */
    public Optional<CallView> call() {
        List<Cutoff> open = incident.cutoffs().stream()
                .filter(cutoff -> cutoff.state() != Cutoff.State.CLOSED)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new CallView(open, contacts, history.callsSinceTheLastOrder(), texts));
    }

    public boolean isCallable() {
        return call().isPresent();
    }

    public CallView getCall() {
        return call().orElseThrow();
    }

    /** The partner's word that it is over, in a sentence; empty while there is none. */
    public String getDeclared() {
        return declaration()
                .map(said -> texts.get(
                        "case.declared", formats.dateTime(said.at()), said.declaredBy(), words.actor(said.by())))
                .orElse("");
    }

    public String getMeasures() {
        return declaration().map(Declaration::measures).orElse("");
    }

    private Optional<Declaration> declaration() {
        return incident.declaration();
    }

    /** Whether the partner's declaration can be taken down. */
    public boolean isDeclarable() {
        return incident.isOpen() && declaration().isEmpty();
    }

    /** Whether it may still turn out to be no incident. */
    public boolean isRefusable() {
        return incident.isOpen() && incident.cutoffs().isEmpty();
    }

    /** What keeps the case from being closed, each in words. */
    public List<String> getMissing() {
        Stream<String> cutoffs = incident.cutoffs().stream()
                .filter(cutoff -> cutoff.state() != Cutoff.State.CLOSED)
                .map(cutoff ->
                        texts.get("case.missing-cutoff", words.scope(cutoff.scope()), words.state(cutoff.state())));
        Stream<String> cause = incident.cause().isPresent() ? Stream.of() : Stream.of(texts.get("case.missing-cause"));
        return Stream.concat(cutoffs, cause).toList();
    }

    public boolean isClosable() {
        return getMissing().isEmpty();
    }

    /** When this was read. */
    public long getNow() {
        return now.toEpochMilli();
    }

    /**
     * @param name what it is
     * @param value as it was said
     */
    public record Fact(String name, String value) {}
}
