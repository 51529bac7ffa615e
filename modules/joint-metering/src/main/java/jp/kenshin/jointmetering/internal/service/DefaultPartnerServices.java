package jp.kenshin.jointmetering.internal.service;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.PartnerServices;
import jp.kenshin.jointmetering.internal.arrival.PartnerArrivals;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.mdms.ChangeFeed;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.Service;

/** Makes a service for a partner that was authenticated and holds the service asked for; nobody else can make one. */
@Singleton
public class DefaultPartnerServices implements PartnerServices {
    private final Registry registry;
    private final ChannelDirectory directory;
    private final ReadingViews views;
    private final ChangeFeed feed;
    private final PartnerArrivals arrivals;
    private final Clock clock;

    @Inject
    public DefaultPartnerServices(
            Registry registry,
            ChannelDirectory directory,
            ReadingViews views,
            ChangeFeed feed,
            PartnerArrivals arrivals,
            Clock clock) {
        this.registry = registry;
        this.directory = directory;
        this.views = views;
        this.feed = feed;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public PartnerService forPortalUser(String authenticatedUser) {
        return service(registry.findPartnerByPortalUser(authenticatedUser), Service.WEB, "the Web service (portal)");
    }

    @Override
    public PartnerService forNwUser(String authenticatedUser) {
        return service(registry.findPartnerByNwUser(authenticatedUser), Service.NW, "the NW service");
    }

    private PartnerService service(Optional<Partner> partner, Service wanted, String name) {
        return partner.filter(found -> found.services().contains(wanted))
                .map(found -> new DefaultPartnerService(found, registry, directory, views, feed, arrivals, clock))
                .orElseThrow(() -> new KenshinException(
                        JointMeteringError.SERVICE_NOT_HELD,
                        "This user belongs to no partner that holds " + name
                                + ". Ask the network operator if you expected to have it."));
    }
}
