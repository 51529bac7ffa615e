package jp.kenshin.externalconnection.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.kernel.CentreId;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.ConcentratorView;
import jp.kenshin.registry.MeterPage;
import jp.kenshin.registry.MeterQuery;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.MonitoringCentre;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.registry.PartnerRouter;
import jp.kenshin.registry.PartnerScope;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.Service;
import jp.kenshin.registry.TerminalView;

/** A registry of three partners: gas over the Web service, water over the NW service, LPG over both; each has one terminal, T- and its number. */
public final class KnownPartners implements Registry {
    public static final PartnerId GAS = PartnerId.of("P-0001");
    public static final PartnerId WATER = PartnerId.of("P-0002");
    public static final PartnerId LPG = PartnerId.of("P-0003");

    private final List<Partner> partners = List.of(
            new Partner(GAS, "さくらガス", Set.of(Service.WEB), Optional.of("sakura-gas"), Optional.empty()),
            new Partner(WATER, "みなと水道", Set.of(Service.NW), Optional.empty(), Optional.of("minato-water")),
            new Partner(
                    LPG, "やまLPガス", Set.of(Service.NW, Service.WEB), Optional.of("yama-lpg"), Optional.of("yama-lpg")));

    /** The terminal of a partner. */
    public static TerminalId terminalOf(PartnerId partner) {
        return TerminalId.of("T" + partner.value().substring(1));
    }

    @Override
    public Optional<Partner> findPartner(PartnerId id) {
        return partners.stream().filter(partner -> partner.id().equals(id)).findFirst();
    }

    @Override
    public List<Partner> listPartners() {
        return partners;
    }

    @Override
    public List<PartnerContact> listContacts(PartnerId id) {
        return List.of(new PartnerContact(1, "保安課 山田 太郎", "03-1234-5678", Optional.empty()));
    }

    @Override
    public Map<PartnerId, List<PartnerContact>> listContacts() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<PartnerRouter> findRouter(PartnerId id) {
        return findPartner(id).map(partner -> new PartnerRouter(Optional.empty(), Optional.empty()));
    }

    @Override
    public List<TerminalId> listTerminals(PartnerId owner, int limit) {
        return List.of(terminalOf(owner));
    }

    @Override
    public Optional<TerminalView> findTerminal(TerminalId id, Instant at) {
        return partners.stream()
                .filter(partner -> terminalOf(partner.id()).equals(id))
                .map(partner ->
                        new TerminalView(id, "Maker", "M-1", Optional.of(partner.id()), Optional.empty(), List.of()))
                .findFirst();
    }

    @Override
    public Optional<Partner> findPartnerByPortalUser(String userName) {
        return partners.stream()
                .filter(partner -> partner.portalUser().equals(Optional.of(userName)))
                .findFirst();
    }

    @Override
    public Optional<Partner> findPartnerByNwUser(String userName) {
        return partners.stream()
                .filter(partner -> partner.nwUser().equals(Optional.of(userName)))
                .findFirst();
    }

    @Override
    public Optional<MonitoringCentre> findCentreByPortalUser(String userName) {
        return Optional.empty();
    }

    @Override
    public Optional<MonitoringCentre> findCentreByNwUser(String userName) {
        return Optional.empty();
    }

    @Override
    public List<Partner> listDelegators(CentreId centre) {
        return List.of();
    }

    @Override
    public Optional<MeterView> findMeter(MeterId id) {
        return Optional.empty();
    }

    @Override
    public Optional<MeterView> findMeter(MeterId id, Instant at) {
        return Optional.empty();
    }

    @Override
    public Optional<ConcentratorView> findConcentrator(ConcentratorId id, Instant at) {
        return Optional.empty();
    }

    @Override
    public Optional<MeterView> findMeter(PartnerScope scope, MeterId id) {
        return Optional.empty();
    }

    @Override
    public List<MeterView> listMeters(PartnerScope scope, Optional<MeterId> after, int limit) {
        return List.of();
    }

    @Override
    public MeterPage searchMeters(PartnerScope scope, MeterQuery query) {
        return new MeterPage(List.of(), 0);
    }

    @Override
    public Map<Integer, Long> scheduledChannels(PartnerId owner) {
        return Map.of();
    }
}
