package jp.kenshin.console.pages.desk;

import java.util.List;
import java.util.Optional;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.cases.CaseRow;
import jp.kenshin.console.pages.cases.CaseWords;
import jp.kenshin.console.pages.cases.CutoffView;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.registry.Service;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** A partner on the desk's screen: who it is, whom to call, what is cut off, and what may be. */
public final class PartnerCard {
    private static final int TERMINALS_SHOWN = 10;

    private final Partner partner;
    private final List<PartnerContact> contacts;
    private final List<Cutoff> cutoffs;
    private final List<CaseRow> cases;
    private final List<TerminalId> terminals;
    private final Texts texts;
    private final CaseWords words;

    /**
     * @param cutoffs of the partner that are not closed
     * @param cases of the partner that are open
     * @param terminals to be suggested
     */
    PartnerCard(
            Partner partner,
            List<PartnerContact> contacts,
            List<Cutoff> cutoffs,
            List<CaseRow> cases,
            List<TerminalId> terminals,
            Texts texts) {
        this.partner = partner;
        this.contacts = List.copyOf(contacts);
        this.cutoffs = List.copyOf(cutoffs);
        this.cases = List.copyOf(cases);
        this.terminals = List.copyOf(terminals);
        this.texts = texts;
        this.words = new CaseWords(texts);
    }

    public String getId() {
        return partner.id().value();
    }

    public String getName() {
        return partner.name();
    }

    public String getServices() {
        return words.services(partner.services());
    }

    public String getPortalUser() {
        return partner.portalUser().orElse("");
    }

    public String getNwUser() {
        return partner.nwUser().orElse("");
    }

    public List<PartnerContact> getContacts() {
        return contacts;
    }

    public List<CaseRow> getCases() {
        return cases;
    }

    public List<String> getTerminals() {
        return terminals.stream().map(TerminalId::value).toList();
    }

    /** The scopes of table 2-1 but the terminal, each with its key. */
    public List<Scope> getScopes() {
        return List.of(
                scope("1", CutoffScope.mdms(partner.id()), Service.NW),
                scope("2", CutoffScope.portalUser(partner.id()), Service.WEB));
    }

    private Scope scope(String key, CutoffScope scope, Service service) {
        Optional<Cutoff> cut = cutoffs.stream()
                .filter(cutoff -> cutoff.scope().equals(scope) && cutoff.state() != Cutoff.State.RECONNECTED)
                .findFirst();
        boolean held = partner.services().contains(service);
        String state = cut.map(cutoff -> words.state(cutoff.state()))
                .orElse(
                        held
                                ? texts.get("connection.connected")
                                : texts.get("connection.none", words.service(service)));
        String icon = cut.map(cutoff -> CaseWords.icon(cutoff.state())).orElse(held ? "well" : "unknown");
        return new Scope(
                key,
                AddressQuery.word(scope.kind()),
                words.scope(scope),
                state,
                icon,
                held,
                cut.map(Cutoff::incident).orElse(""));
    }

    /** The newest terminals that are cut off, or on their way. */
    public List<CutoffView> getCutTerminals() {
        return cutTerminals().stream()
                .limit(TERMINALS_SHOWN)
                .map(cutoff -> new CutoffView(cutoff, texts))
                .toList();
    }

    /** How many others there are, in words; empty when none. */
    public String getMoreCutTerminals() {
        int more = cutTerminals().size() - TERMINALS_SHOWN;
        return more > 0 ? texts.get("desk.more-terminals", Formats.of(texts).number(more)) : "";
    }

    private List<Cutoff> cutTerminals() {
        return cutoffs.stream()
                .filter(cutoff -> cutoff.scope().kind() == CutoffScope.Kind.TERMINAL)
                .toList();
    }

    /**
     * What may be cut off, as a button.
     *
     * @param key that chooses it
     * @param word in addresses
     * @param name in words
     * @param state how it stands
     * @param icon for that
     * @param held whether the partner has such a connection
     * @param incident case in which it is cut off; empty when it is not
     */
    public record Scope(
            String key, String word, String name, String state, String icon, boolean held, String incident) {}
}
