package jp.kenshin.console.pages.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.collection.Events;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.cases.CaseSources;
import jp.kenshin.externalconnection.AlarmSightings;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** Whom the desk's pages ask. */
@Singleton
class DeskSources {
    /** Terminals suggested while a number is typed; any other may be typed. */
    private static final int SUGGESTED = 500;

    private static final int CASES = 10;

    private final CaseSources cases;
    private final Events events;
    private final AlarmSightings sightings;

    @Inject
    DeskSources(CaseSources cases, Events events, AlarmSightings sightings) {
        this.cases = cases;
        this.events = events;
        this.sightings = sightings;
    }

    CaseSources cases() {
        return cases;
    }

    List<PartnerSearch.Found> find(String typed, Texts texts) {
        if (typed.isEmpty()) {
            return List.of();
        }
        DeviceOwners owners = new DeviceOwners(cases.registry(), cases.now());
        Map<PartnerId, List<PartnerContact>> contacts = cases.registry().listContacts();
        return new PartnerSearch(
                        cases.registry().listPartners(),
                        partner -> contacts.getOrDefault(partner, List.of()),
                        owners::of,
                        texts)
                .find(typed);
    }

    Optional<Partner> findPartner(@Nullable String id) {
        return AddressQuery.id(id, PartnerId::of).flatMap(cases.registry()::findPartner);
    }

    /** @throws KenshinException {@link ConsoleError#PARTNER_NOT_FOUND} */
    Partner getPartner(@Nullable String id) {
        return findPartner(id)
                .orElseThrow(() -> new KenshinException(ConsoleError.PARTNER_NOT_FOUND, "No such partner."));
    }

    List<PartnerContact> contacts(PartnerId partner) {
        return cases.registry().listContacts(partner);
    }

    List<Cutoff> cutoffs(PartnerId partner) {
        return cases.cutoffs().listOpen(partner);
    }

    /** Numbers of terminals to be suggested. */
    List<String> terminals(PartnerId partner) {
        return cases.registry().listTerminals(partner, SUGGESTED).stream()
                .map(terminal -> terminal.value())
                .toList();
    }

    PartnerCard card(Partner partner, Texts texts) {
        IncidentQuery open = new IncidentQuery(Optional.of(partner.id()), true, "", 0, CASES);
        return new PartnerCard(
                partner,
                contacts(partner.id()),
                cutoffs(partner.id()),
                cases.incidents().list(open).stream()
                        .map(incident -> cases.row(incident, texts))
                        .toList(),
                cases.registry().listTerminals(partner.id(), SUGGESTED),
                texts);
    }

    List<SafetyAlarms.Group> alarms(Texts texts) {
        return safetyAlarms(texts)
                .of(cases.cutoffs().listPartners(EnumSet.allOf(CutoffScope.Kind.class), SafetyAlarms.KEPT_OUT));
    }

    SafetyAlarms safetyAlarms(Texts texts) {
        return new SafetyAlarms(
                events, cases.registry()::findPartner, cases.registry()::listContacts, sightings::find, texts);
    }

    AlarmSightings sightings() {
        return sightings;
    }

    Events events() {
        return events;
    }
}
