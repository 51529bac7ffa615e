package jp.kenshin.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;

/** Questions about who and what is connected now. */
public interface Registry {
    Optional<Partner> findPartner(PartnerId id);

    Optional<Partner> findPartnerByPortalUser(String userName);

    Optional<Partner> findPartnerByNwUser(String userName);

    Optional<MeterView> findMeter(MeterId id);

    /** The meter when it belongs to the partner now; empty exactly alike when it is another's and when it does not exist. */
    Optional<MeterView> findMeter(PartnerId owner, MeterId id);

    /** The partner's meters in order of id, after the given one, at most limit. */
    List<MeterView> listMeters(PartnerId owner, Optional<MeterId> after, int limit);

    /** One page of the partner's meters that match the search. */
    MeterPage searchMeters(PartnerId owner, MeterQuery query);

    /** How many scheduled channels the partner's meters have now, by their step in seconds. */
    Map<Integer, Long> scheduledChannels(PartnerId owner);
}
