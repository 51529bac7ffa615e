package jp.kenshin.externalconnection.internal.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.externalconnection.Bilingual;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;

/** What さくらガス is told: cases that the utility itself found there, and a notice. */
final class Cases {
    static final PartnerId SAKURA = PartnerId.of("P-0001");
    static final Partner SAKURA_GAS =
            new Partner(SAKURA, "さくらガス株式会社", Set.of(Service.WEB), Optional.of("sakura-gas"), Optional.empty());

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

    /** Two hours of maintenance, published the day before. */
    static Notice maintenance() {
        Instant from = Instant.parse("2026-11-20T18:00:00Z");
        return new Notice(
                "N-0000001",
                new NoticeDraft(
                        NoticeDraft.Kind.PLANNED_MAINTENANCE,
                        new Bilingual("夜間の停止", "A stop at night"),
                        new Bilingual("サービスが止まります。", "The service stops."),
                        Optional.of(from),
                        Optional.of(from.plus(Duration.ofHours(2))),
                        Set.of()),
                "operator",
                from.minus(Duration.ofDays(1)),
                List.of());
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
