package jp.kenshin.registry;

import java.util.Optional;
import java.util.Set;
import jp.kenshin.kernel.PartnerId;

/**
 * A gas, water, LPG or sensor business that uses the service.
 *
 * @param id business id
 * @param name name in Japanese
 * @param services what it holds
 * @param portalUser its one portal user name, when it holds the Web service
 * @param nwUser user name of its MDMS, when it holds the NW service
 */
public record Partner(
        PartnerId id, String name, Set<Service> services, Optional<String> portalUser, Optional<String> nwUser) {
    public Partner {
        services = Set.copyOf(services);
    }
}
