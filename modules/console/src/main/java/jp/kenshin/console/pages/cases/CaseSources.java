package jp.kenshin.console.pages.cases;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.BusinessHours;
import jp.kenshin.externalconnection.Cutoffs;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import jp.kenshin.webpages.text.Texts;

/** Whom the pages about cases ask. */
@Singleton
public class CaseSources {
    private final Incidents incidents;
    private final Cutoffs cutoffs;
    private final Registry registry;
    private final BusinessHours hours;
    private final Clock clock;

    @Inject
    public CaseSources(Incidents incidents, Cutoffs cutoffs, Registry registry, BusinessHours hours, Clock clock) {
        this.incidents = incidents;
        this.cutoffs = cutoffs;
        this.registry = registry;
        this.hours = hours;
        this.clock = clock;
    }

    public Incidents incidents() {
        return incidents;
    }

    public Cutoffs cutoffs() {
        return cutoffs;
    }

    public Registry registry() {
        return registry;
    }

    public BusinessHours hours() {
        return hours;
    }

    public Instant now() {
        return clock.instant();
    }

    /** One case as it stands now. */
    public CaseSheet sheet(Incident incident, Texts texts) {
        return new CaseSheet(
                incident,
                CaseHistory.of(incidents, incident.id()),
                registry.findPartner(incident.partner()),
                registry.listContacts(incident.partner()),
                now(),
                texts);
    }

    /** Cases, a line of a list each. */
    List<CaseRow> rows(List<Incident> listed, Texts texts) {
        Map<PartnerId, Optional<Partner>> partners = new HashMap<>();
        listed.forEach(incident -> partners.computeIfAbsent(incident.partner(), registry::findPartner));
        return listed.stream()
                .map(incident ->
                        CaseRow.of(incident, partners.getOrDefault(incident.partner(), Optional.empty()), now(), texts))
                .toList();
    }

    /** A case in one line of a list. */
    public CaseRow row(Incident incident, Texts texts) {
        return CaseRow.of(incident, registry.findPartner(incident.partner()), now(), texts);
    }
}
