package jp.kenshin.registry;

import java.util.Optional;
import jp.kenshin.kernel.CentreId;

/**
 * A monitoring centre (集中監視事業者): acts for the partners that delegated it, and owns no meter itself.
 *
 * @param id identifier
 * @param name name in Japanese
 * @param portalUser its one portal user name, when it works with the portal
 * @param nwUser user name of its MDMS, when it works over the NW service
 */
public record MonitoringCentre(CentreId id, String name, Optional<String> portalUser, Optional<String> nwUser) {}
