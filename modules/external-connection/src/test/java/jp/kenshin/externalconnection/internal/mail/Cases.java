package jp.kenshin.externalconnection.internal.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Service;

/** Cases that the utility itself found at さくらガス. */
final class Cases {
    static final PartnerId SAKURA = PartnerId.of("P-0001");

    private Cases() {}

    /** A terminal whose frames come altered. */
    static Incident ofTerminal(String id, Cutoff... cutoffs) {
        return found(
                id, IncidentReport.Place.TERMINAL, Optional.of(TerminalId.of("T-0000001")), Optional.empty(), cutoffs);
    }

    /** A portal user name that is being guessed at. */
    static Incident ofPc(String id) {
        return found(id, IncidentReport.Place.PC, Optional.empty(), Optional.of("sakura-gas"));
    }

    private static Incident found(
            String id,
            IncidentReport.Place place,
            Optional<TerminalId> terminal,
            Optional<String> portalUser,
            Cutoff... cutoffs) {
        return new Incident(
                id,
                Incident.State.REPORTED,
                IncidentReport.Channel.UTILITY,
                IncidentReport.Kind.DATA_DESTRUCTION,
                Service.WEB,
                place,
                SAKURA,
                "さくらガス株式会社",
                terminal,
                portalUser,
                "system",
                true,
                "改ざんされた電文が 12 件届きました。",
                Instant.parse("2026-11-20T18:05:00Z"),
                "operator",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(cutoffs));
    }
}
