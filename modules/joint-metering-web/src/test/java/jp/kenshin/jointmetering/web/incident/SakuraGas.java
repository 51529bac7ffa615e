package jp.kenshin.jointmetering.web.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;

/** A partner whose computer was stolen, with its case and cutoffs in whatever state a test wants. */
public final class SakuraGas {
    public static final PartnerId ID = PartnerId.of("P-0001");
    public static final Partner WEB =
            new Partner(ID, "さくらガス", Set.of(Service.WEB), Optional.of("sakura-gas"), Optional.empty());
    public static final Partner BOTH = new Partner(
            ID, "さくらガス", Set.of(Service.WEB, Service.NW), Optional.of("sakura-gas"), Optional.of("sakura-mdms"));
    public static final Instant REPORTED = Instant.parse("2026-11-26T18:00:00Z");
    public static final Instant CUT_OFF = Instant.parse("2026-11-26T18:05:00Z");
    public static final Declaration DECLARATION =
            new Declaration(Instant.parse("2026-11-27T01:00:00Z"), "sakura-gas", "山田 太郎", "パソコンを交換した");

    private SakuraGas() {}

    public static Incident incident(Incident.State state, IncidentReport.Channel channel, List<Cutoff> cutoffs) {
        boolean closed = state == Incident.State.CLOSED || state == Incident.State.REFUSED;
        return new Incident(
                "I-0000012",
                state,
                channel,
                IncidentReport.Kind.THEFT,
                Service.WEB,
                IncidentReport.Place.PC,
                ID,
                "さくらガス",
                Optional.empty(),
                Optional.of("sakura-gas"),
                channel == IncidentReport.Channel.EMERGENCY ? "desk" : "山田 太郎",
                true,
                "事務所のパソコンがない",
                REPORTED,
                "sakura-gas",
                state == Incident.State.RESOLUTION_DECLARED ? Optional.of(DECLARATION) : Optional.empty(),
                Optional.empty(),
                closed ? Optional.of(CUT_OFF) : Optional.empty(),
                cutoffs);
    }

    public static Incident reported() {
        return incident(Incident.State.REPORTED, IncidentReport.Channel.PORTAL, List.of());
    }

    public static Cutoff cutoff(CutoffScope scope, Cutoff.State state, Optional<Declaration> declaration) {
        return new Cutoff(
                "C-0000007",
                "I-0000012",
                scope,
                state,
                Optional.empty(),
                "desk",
                CUT_OFF,
                Optional.empty(),
                Optional.empty(),
                declaration,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public static Cutoff cutoff(CutoffScope scope, Cutoff.State state) {
        return cutoff(scope, state, Optional.empty());
    }

    public static CutoffScope terminal(String id) {
        return CutoffScope.terminal(ID, TerminalId.of(id));
    }
}
