package jp.kenshin.externalconnection.internal.detection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.IncidentReport.Place;
import jp.kenshin.externalconnection.internal.casefile.IncidentTable;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.Service;
import jp.kenshin.registry.TerminalView;

/** Which case too many signs open: whose it is, where, and so which cutoff it proposes. */
@Singleton
public class SuspectedCase {
    private static final String SYSTEM = "system";

    private final Registry registry;
    private final Clock clock;

    @Inject
    public SuspectedCase(Registry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    /** Empty where the subject is nobody the registry knows; then there is nobody to cut off. */
    Optional<IncidentTable.Opening> of(Sign sign, long count) {
        return switch (sign.kind()) {
            case FAILED_SIGN_IN ->
                registry.findPartnerByPortalUser(sign.subject())
                        .map(partner -> opening(partner, Service.WEB, Place.PC, Optional.empty(), sign, count));
            case TRAFFIC_WHILE_CUT_OFF, TOO_MANY_COMMANDS ->
                partner(sign.subject())
                        .map(partner -> opening(partner, Service.NW, Place.MDMS, Optional.empty(), sign, count));
            case TERMINAL_REFUSED, HOSTILE_FRAME -> ofTerminal(sign, count);
        };
    }

    private Optional<Partner> partner(String id) {
        return registry.findPartner(PartnerId.of(id));
    }

    private Optional<IncidentTable.Opening> ofTerminal(Sign sign, long count) {
        Optional<TerminalView> terminal;
        try {
            terminal = registry.findTerminal(TerminalId.of(sign.subject()), clock.instant());
        } catch (IllegalArgumentException noTerminalId) {
            return Optional.empty();
        }
        return terminal.flatMap(known -> owner(known)
                .flatMap(registry::findPartner)
                .map(partner -> opening(
                        partner,
                        partner.services().contains(Service.NW) ? Service.NW : Service.WEB,
                        Place.TERMINAL,
                        Optional.of(known.id()),
                        sign,
                        count)));
    }

    private static Optional<PartnerId> owner(TerminalView terminal) {
        return terminal.owner().or(() -> terminal.meters().stream()
                .flatMap(meter -> meter.owner().stream())
                .findFirst());
    }

    private static IncidentTable.Opening opening(
            Partner partner, Service service, Place place, Optional<TerminalId> terminal, Sign sign, long count) {
        return new IncidentTable.Opening(
                IncidentTable.Status.SUSPECTED,
                IncidentReport.Channel.UTILITY,
                IncidentReport.Kind.OTHER,
                service,
                place,
                partner.id(),
                partner.name(),
                terminal,
                place == Place.PC ? partner.portalUser() : Optional.empty(),
                SYSTEM,
                true,
                words(sign, count));
    }

    /** For the desk, in the language of the house. */
    private static String words(Sign sign, long count) {
        String what =
                switch (sign.kind()) {
                    case FAILED_SIGN_IN -> "ポータルのサインイン失敗";
                    case TRAFFIC_WHILE_CUT_OFF -> "遮断中の接続からの呼び出し";
                    case TOO_MANY_COMMANDS -> "上限を超えた指令の要求";
                    case TERMINAL_REFUSED -> "無線端末の認証拒否";
                    case HOSTILE_FRAME -> "改ざん・再送・なりすましの電文";
                };
        return String.format(Locale.ROOT, "%sが10分間に%d回ありました(対象: %s)。", what, count, sign.subject());
    }
}
