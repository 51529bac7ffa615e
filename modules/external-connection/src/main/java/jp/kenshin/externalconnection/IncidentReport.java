package jp.kenshin.externalconnection;

import java.util.Optional;
import jp.kenshin.registry.Service;

/**
 * What somebody reports (別表1), as it was said: checked when it is taken. Each combination of service and place asks for its own fields.
 *
 * <ul>
 *   <li>NW, MDMS: partner name, business id
 *   <li>NW or WEB, TERMINAL: partner name, business id, terminal id
 *   <li>WEB, PC: partner name, business id, portal user name
 * </ul>
 *
 * @param kind what happened
 * @param service which form of the joint metering service is concerned
 * @param place where it happened
 * @param partner business id
 * @param partnerName name of the partner as it was told
 * @param terminal terminal id, with the place TERMINAL
 * @param portalUser portal user name, with the place PC
 * @param reportedBy who of the partner reports
 * @param description in the reporter's words
 */
public record IncidentReport(
        Kind kind,
        Service service,
        Place place,
        String partner,
        String partnerName,
        Optional<String> terminal,
        Optional<String> portalUser,
        String reportedBy,
        String description) {
    /** What happened (§14(1)). */
    public enum Kind {
        THEFT,
        LOSS,
        MALWARE,
        DATA_DESTRUCTION,
        VULNERABILITY,
        OTHER
    }

    /** Where it happened. */
    public enum Place {
        MDMS,
        TERMINAL,
        PC
    }

    /** How it came to the utility. */
    public enum Channel {
        /** By the portal. */
        PORTAL,
        /** By the NW service. */
        API,
        /** Told to the response desk. */
        PHONE,
        /** The utility found it itself (§14(1)). */
        UTILITY,
        /** Nobody reported: the desk stopped the service at once (§14(2)2). */
        EMERGENCY
    }
}
