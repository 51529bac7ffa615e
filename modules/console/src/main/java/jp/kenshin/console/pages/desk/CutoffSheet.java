package jp.kenshin.console.pages.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.cases.CaseSheet;
import jp.kenshin.console.pages.cases.CaseWords;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;
import jp.kenshin.webpages.text.Texts;

/** The page before a cutoff in a case that is there, or before an emergency stop: what may be chosen, and what it will mean. */
public final class CutoffSheet {
    private final CutoffForm form;
    private final Partner partner;
    private final Optional<Incident> incident;
    private final Optional<CaseSheet> sheet;
    private final List<Cutoff> cutoffs;
    private final List<String> terminals;
    private final Texts texts;
    private final CaseWords words;

    /**
     * @param incident the case; empty for an emergency stop
     * @param sheet the same in words
     * @param cutoffs of the partner that are not closed
     * @param terminals numbers to be suggested
     */
    CutoffSheet(
            CutoffForm form,
            Partner partner,
            Optional<Incident> incident,
            Optional<CaseSheet> sheet,
            List<Cutoff> cutoffs,
            List<String> terminals,
            Texts texts) {
        this.form = form;
        this.partner = partner;
        this.incident = incident;
        this.sheet = sheet;
        this.cutoffs = List.copyOf(cutoffs);
        this.terminals = List.copyOf(terminals);
        this.texts = texts;
        this.words = new CaseWords(texts);
    }

    public boolean isEmergency() {
        return incident.isEmpty();
    }

    public CaseSheet getIncident() {
        return sheet.orElseThrow();
    }

    public String getPartner() {
        return partner.id().value();
    }

    public String getPartnerName() {
        return partner.name();
    }

    public String getReason() {
        return form.reason();
    }

    /** What was typed, else the case's own terminal. */
    public String getTerminal() {
        return form.terminal().isEmpty()
                ? incident.flatMap(Incident::terminal)
                        .map(terminal -> terminal.value())
                        .orElse("")
                : form.terminal();
    }

    public List<String> getTerminals() {
        return terminals;
    }

    public List<String> getConsequences() {
        return Consequences.ofAny(texts);
    }

    /** What may be cut off; what a report of this case usually leads to is chosen. */
    public List<Choice> getChoices() {
        return Arrays.stream(CutoffScope.Kind.values()).map(this::choice).toList();
    }

    private Choice choice(CutoffScope.Kind kind) {
        boolean held = isHeld(kind);
        Optional<Cutoff> already = kind == CutoffScope.Kind.TERMINAL
                ? Optional.empty()
                : cutoffs.stream()
                        .filter(cutoff -> cutoff.scope().kind() == kind && cutoff.isInForce())
                        .findFirst();
        String hint = already.map(cutoff -> texts.get("cut.already", cutoff.incident()))
                .orElseGet(() -> held ? "" : texts.get("cut.not-held"));
        boolean open = held && already.isEmpty();
        return new Choice(
                AddressQuery.word(kind),
                words.scope(kind),
                texts.get("consequence." + AddressQuery.word(kind)),
                hint,
                open,
                open && chosen().contains(kind),
                kind == CutoffScope.Kind.TERMINAL);
    }

    private boolean isHeld(CutoffScope.Kind kind) {
        return switch (kind) {
            case MDMS -> partner.services().contains(Service.NW);
            case PORTAL_USER -> partner.services().contains(Service.WEB);
            case TERMINAL -> true;
        };
    }

    private Set<CutoffScope.Kind> chosen() {
        return form.scopes().isEmpty()
                ? incident.map(reported -> Set.of(reported.usualScope().kind())).orElse(Set.of())
                : form.scopes();
    }

    /**
     * @param word in the form
     * @param name in words
     * @param consequence what cutting it off means
     * @param hint why it cannot be chosen; empty when it can
     * @param open whether it can be chosen
     * @param chosen whether it is
     * @param ofTerminal whether it needs a terminal's number
     */
    public record Choice(
            String word,
            String name,
            String consequence,
            String hint,
            boolean open,
            boolean chosen,
            boolean ofTerminal) {}
}
