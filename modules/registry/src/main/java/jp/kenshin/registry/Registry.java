package jp.kenshin.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.kernel.CentreId;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;

/** Questions about who and what is connected, now or at an instant that is named. */
public interface Registry {
    Optional<Partner> findPartner(PartnerId id);

    /** All partners, in order of id. */
    List<Partner> listPartners();

    /** Whom to call at a partner when an incident happens, in order. */
    List<PartnerContact> listContacts(PartnerId id);

    /** Whom to call at each partner that has somebody, in order. */
    Map<PartnerId, List<PartnerContact>> listContacts();

    /** Where the partner's MDMS comes in from; empty when there is no such partner. */
    Optional<PartnerRouter> findRouter(PartnerId id);

    /** Terminals that are the partner's own now, or carry a meter of it, in order of id. */
    List<TerminalId> listTerminals(PartnerId owner, int limit);

    Optional<Partner> findPartnerByPortalUser(String userName);

    Optional<Partner> findPartnerByNwUser(String userName);

    Optional<MonitoringCentre> findCentreByPortalUser(String userName);

    Optional<MonitoringCentre> findCentreByNwUser(String userName);

    /** The partners a centre may act for now, in order of id; an ended delegation and one to come are none. */
    List<Partner> listDelegators(CentreId centre);

    /** The meter with all its channels; for the utility's own people. */
    Optional<MeterView> findMeter(MeterId id);

    /** The meter as it stood: its device, its owner and its terminal at that instant; empty before it was installed. */
    Optional<MeterView> findMeter(MeterId id, Instant at);

    /** The terminal as it stood: who owned it, what it carried and what it hung on at that instant. */
    Optional<TerminalView> findTerminal(TerminalId id, Instant at);

    /** The concentrator as it stood: which terminals it fed at that instant. */
    Optional<ConcentratorView> findConcentrator(ConcentratorId id, Instant at);

    /** The meter when it belongs to the partner now; empty exactly alike when it is another's and when it does not exist. */
    Optional<MeterView> findMeter(PartnerScope scope, MeterId id);

    /** The partner's meters in order of id, after the given one, at most limit. */
    List<MeterView> listMeters(PartnerScope scope, Optional<MeterId> after, int limit);

    /** One page of the partner's meters that match the search. */
    MeterPage searchMeters(PartnerScope scope, MeterQuery query);

    /** How many scheduled channels of every use the partner's meters have now, by their step in seconds: a count, no values. */
    Map<Integer, Long> scheduledChannels(PartnerId owner);
}
