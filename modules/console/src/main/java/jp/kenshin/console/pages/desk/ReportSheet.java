package jp.kenshin.console.pages.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.cases.CaseWords;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.webpages.text.Texts;

/** The page between a button and its cutoff: the report to be taken down, and what cutting off will mean. */
public final class ReportSheet {
    private final ReportForm form;
    private final Partner partner;
    private final List<PartnerContact> contacts;
    private final List<String> terminals;
    private final Optional<Cutoff> already;
    private final Texts texts;
    private final CaseWords words;

    /** @param cutoffs of the partner that are not closed */
    ReportSheet(
            ReportForm form,
            Partner partner,
            List<PartnerContact> contacts,
            List<String> terminals,
            List<Cutoff> cutoffs,
            Texts texts) {
        this.form = form.filledFrom(partner);
        this.partner = partner;
        this.contacts = List.copyOf(contacts);
        this.terminals = List.copyOf(terminals);
        this.already = cutoffs.stream().filter(this::isTheSame).findFirst();
        this.texts = texts;
        this.words = new CaseWords(texts);
    }

    private boolean isTheSame(Cutoff cutoff) {
        return cutoff.isInForce()
                && cutoff.scope().kind() == form.scope()
                && cutoff.scope()
                        .terminal()
                        .map(terminal -> terminal.value().equals(form.terminal()))
                        .orElse(true);
    }

    public String getPartner() {
        return partner.id().value();
    }

    /** The partner's name in the registry. */
    public String getRegisteredName() {
        return partner.name();
    }

    public String getScope() {
        return AddressQuery.word(form.scope());
    }

    public String getScopeName() {
        return isOfTerminal() && !form.terminal().isEmpty()
                ? words.scope(form.scope()) + " " + form.terminal()
                : words.scope(form.scope());
    }

    public boolean isOfTerminal() {
        return form.scope() == CutoffScope.Kind.TERMINAL;
    }

    public boolean isOfPortalUser() {
        return form.scope() == CutoffScope.Kind.PORTAL_USER;
    }

    /** Whether the caller has to say which service it is about. */
    public boolean isServiceAsked() {
        return isOfTerminal() && partner.services().size() > 1;
    }

    /** The partner's services to choose from. */
    public List<Option> getServices() {
        return partner.services().stream()
                .sorted()
                .map(service -> new Option(
                        AddressQuery.word(service),
                        words.service(service),
                        form.service().filter(service::equals).isPresent()))
                .toList();
    }

    public List<Option> getKinds() {
        return Arrays.stream(IncidentReport.Kind.values())
                .map(kind -> new Option(
                        AddressQuery.word(kind),
                        words.kind(kind),
                        form.kind().filter(kind::equals).isPresent()))
                .toList();
    }

    public String getPartnerName() {
        return form.partnerName();
    }

    public String getTerminal() {
        return form.terminal();
    }

    public String getPortalUser() {
        return form.portalUser();
    }

    public String getReportedBy() {
        return form.reportedBy();
    }

    public String getDescription() {
        return form.description();
    }

    public List<PartnerContact> getContacts() {
        return contacts;
    }

    public List<String> getTerminals() {
        return terminals;
    }

    /** The case in which the same is cut off already; empty when it is not. */
    public String getAlreadyIn() {
        return already.map(Cutoff::incident).orElse("");
    }

    /** What the cutoff will do, and what it will leave alone. */
    public List<String> getConsequences() {
        return Consequences.of(form.scope(), texts);
    }

    /**
     * @param word in the form
     * @param name in words
     * @param chosen whether it is the one
     */
    public record Option(String word, String name, boolean chosen) {}
}
