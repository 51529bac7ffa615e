package jp.kenshin.jointmetering.internal.service;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.FieldCommands;
import jp.kenshin.collection.FieldUnits;
import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.PartnerServices;
import jp.kenshin.jointmetering.internal.arrival.PartnerArrivals;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.ChangeFeed;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.Service;

/**
 * Makes a service for the partner of an authenticated user, or for one that lets the user's centre act for it, when it holds the service
 * asked for; nobody else can make one.
 */
@Singleton
public class DefaultPartnerServices implements PartnerServices {
    private final Registry registry;
    private final PartnerSources sources;
    private final ConnectionGate gate;
    private final ServiceCondition condition;

    @Inject
    public DefaultPartnerServices(
            Registry registry,
            ChannelDirectory directory,
            ReadingViews views,
            ChangeFeed feed,
            PartnerArrivals arrivals,
            Events events,
            FieldCommands commands,
            FieldUnits units,
            ConnectionGate gate,
            ServiceCondition condition,
            Clock clock) {
        this.registry = registry;
        this.gate = gate;
        this.condition = condition;
        this.sources = new PartnerSources(registry, directory, views, feed, arrivals, events, commands, units, clock);
    }

    @Override
    public PartnerService forPortalUser(String authenticatedUser, Optional<PartnerId> named) {
        Partner partner = partner(portalUser(authenticatedUser), named, "the Web service (portal)");
        condition.check(partner.id());
        return DefaultPartnerService.admitted(partner, sources, Entrance.ofPortalUser(gate, partner.id()));
    }

    @Override
    public PartnerService forNwUser(String authenticatedUser, Optional<PartnerId> named) {
        Partner partner = partnerOfNwUser(authenticatedUser, named);
        condition.check(partner.id());
        return DefaultPartnerService.admitted(partner, sources, Entrance.ofMdms(gate, partner.id()));
    }

    @Override
    public Partner partnerOfNwUser(String authenticatedUser, Optional<PartnerId> named) {
        Mandate mandate = Mandate.of(
                registry.findPartnerByNwUser(authenticatedUser),
                () -> registry.findCentreByNwUser(authenticatedUser)
                        .map(centre -> registry.listDelegators(centre.id())),
                Service.NW);
        return partner(mandate, named, "the NW service");
    }

    @Override
    public List<Partner> partnersOfPortalUser(String authenticatedUser) {
        return portalUser(authenticatedUser).partners();
    }

    @Override
    public boolean isOfPartner(String user, PartnerId partner) {
        return Stream.of(registry.findPartnerByPortalUser(user), registry.findPartnerByNwUser(user))
                        .flatMap(Optional::stream)
                        .anyMatch(owner -> owner.id().equals(partner))
                || registry.findCentreByPortalUser(user).isPresent()
                || registry.findCentreByNwUser(user).isPresent();
    }

    private Mandate portalUser(String authenticatedUser) {
        return Mandate.of(
                registry.findPartnerByPortalUser(authenticatedUser),
                () -> registry.findCentreByPortalUser(authenticatedUser)
                        .map(centre -> registry.listDelegators(centre.id())),
                Service.WEB);
    }

    private static Partner partner(Mandate mandate, Optional<PartnerId> named, String service) {
        if (mandate.partners().isEmpty()) {
            throw new KenshinException(
                    JointMeteringError.SERVICE_NOT_HELD,
                    "This user acts for no partner that holds " + service
                            + ". Ask the network operator if you expected to have it.");
        }
        return mandate.choose(named);
    }
}
