package jp.kenshin.console.pages.ipsec;

import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecGatewayAnswer;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Presence;
import jp.kenshin.kernel.PartnerId;

/** How a partner's connection stands in all, out of what is defined, what is cut off, and what the gateways say. */
enum Standing {
    /** This utility has no gateway that could say anything. */
    NO_GATEWAY("unknown"),
    /** A gateway did not answer. */
    SILENT("invalid"),
    /** Cut off, and a gateway has something of it all the same. */
    OPEN_DURING_CUTOFF("critical"),
    /** Cut off, and no gateway has anything of it. */
    CUT_OFF("cut"),
    /** Nothing is defined, and a gateway has something of it all the same. */
    STRAY("short"),
    UNDEFINED("unknown"),
    /** A gateway lacks it; the product loads it within a minute. */
    TO_BE_LOADED("awaited"),
    /** The partner's router has come in. */
    ESTABLISHED("well"),
    /** Loaded everywhere, and the partner's router has not come in. */
    WAITING("open");

    private final String icon;

    Standing(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    static Standing of(
            PartnerId partner, Optional<IpsecConnection> defined, boolean cutOff, List<IpsecGatewayAnswer> answers) {
        if (answers.isEmpty()) {
            return NO_GATEWAY;
        }
        List<Presence> presences = answers.stream()
                .map(answer -> answer.partners().getOrDefault(partner, Presence.NONE))
                .toList();
        boolean anything = presences.stream().anyMatch(Presence::isAnything);
        if (cutOff && anything) {
            return OPEN_DURING_CUTOFF;
        }
        if (answers.stream().anyMatch(answer -> answer.trouble().isPresent())) {
            return SILENT;
        }
        if (cutOff) {
            return CUT_OFF;
        }
        return defined.isPresent() ? ofDefined(presences) : anything ? STRAY : UNDEFINED;
    }

    private static Standing ofDefined(List<Presence> presences) {
        if (presences.stream().anyMatch(Presence::isEstablished)) {
            return ESTABLISHED;
        }
        return presences.stream().allMatch(Presence::loaded) ? WAITING : TO_BE_LOADED;
    }
}
