package jp.kenshin.jointmetering.web.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.jointmetering.web.incident.CaseSheet;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;
import jp.kenshin.webpages.text.Texts;

/** The state of a partner's connections: its scopes, the open cases with their time lines, the cases of before. */
public final class ConnectionSheet {
    private final Partner partner;
    private final List<Cutoff> cutoffs;
    private final List<Incident> incidents;
    private final List<CaseSheet> open;
    private final Texts texts;

    /**
     * @param cutoffs those that are not closed
     * @param incidents the partner's cases, newest first
     * @param open those of them that are open, in words
     */
    ConnectionSheet(
            Partner partner, List<Cutoff> cutoffs, List<Incident> incidents, List<CaseSheet> open, Texts texts) {
        this.partner = partner;
        this.cutoffs = List.copyOf(cutoffs);
        this.incidents = List.copyOf(incidents);
        this.open = List.copyOf(open);
        this.texts = texts;
    }

    /** Portal and, where the partner holds the NW service, MDMS; then whatever terminals are or were cut off. */
    public List<ScopeState> getScopes() {
        List<ScopeState> scopes = new ArrayList<>();
        scopes.add(scope(CutoffScope.portalUser(partner.id())));
        if (partner.services().contains(Service.NW)) {
            scopes.add(scope(CutoffScope.mdms(partner.id())));
        }
        cutoffs.stream()
                .filter(cutoff -> cutoff.scope().kind() == CutoffScope.Kind.TERMINAL)
                .map(cutoff -> ScopeState.of(cutoff, texts))
                .forEach(scopes::add);
        return scopes;
    }

    private ScopeState scope(CutoffScope scope) {
        Optional<Cutoff> cutoff =
                cutoffs.stream().filter(each -> each.scope().equals(scope)).findFirst();
        return cutoff.map(each -> ScopeState.of(each, texts)).orElseGet(() -> ScopeState.connected(scope, texts));
    }

    private boolean isAnyKeptOut() {
        return cutoffs.stream().anyMatch(cutoff -> cutoff.isInForce() || cutoff.state() == Cutoff.State.RECONNECTING);
    }

    /** Word for icon and style sheet. */
    public String getLook() {
        return isAnyKeptOut() ? "short" : "well";
    }

    /** The state in one sentence. */
    public String getSentence() {
        return texts.get(isAnyKeptOut() ? "connection.sentence.cut-off" : "connection.sentence.connected");
    }

    public List<CaseSheet> getOpenCases() {
        return open;
    }

    public List<CaseSheet> getPastCases() {
        return incidents.stream()
                .filter(incident -> !incident.isOpen() && CaseSheet.isShown(incident))
                .map(incident -> CaseSheet.of(incident, List.of(), user -> false, texts))
                .toList();
    }
}
