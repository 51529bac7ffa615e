package jp.kenshin.externalconnection.internal.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Service;

/** A case by itself, as stored. */
record IncidentRow(
        String id,
        IncidentTable.Status status,
        IncidentReport.Channel channel,
        IncidentReport.Kind kind,
        Service service,
        IncidentReport.Place place,
        PartnerId partner,
        String partnerName,
        Optional<TerminalId> terminal,
        Optional<String> portalUser,
        String reportedBy,
        boolean callerKnown,
        String description,
        Instant reportedAt,
        String takenBy,
        Optional<Declaration> declaration,
        Optional<String> cause,
        Optional<Instant> closedAt) {
    Incident with(List<Cutoff> cutoffs) {
        return new Incident(
                id,
                state(cutoffs),
                channel,
                kind,
                service,
                place,
                partner,
                partnerName,
                terminal,
                portalUser,
                reportedBy,
                callerKnown,
                description,
                reportedAt,
                takenBy,
                declaration,
                cause,
                closedAt,
                cutoffs);
    }

    /** The least advanced of the cutoffs counts; a closed one is as good as reconnected while the case is open. */
    private Incident.State state(List<Cutoff> cutoffs) {
        return switch (status) {
            case REFUSED -> Incident.State.REFUSED;
            case CLOSED -> Incident.State.CLOSED;
            case SUSPECTED, OPEN ->
                cutoffs.stream()
                        .map(Cutoff::state)
                        .min(Comparator.naturalOrder())
                        .map(this::state)
                        .orElse(
                                status == IncidentTable.Status.SUSPECTED
                                        ? Incident.State.SUSPECTED
                                        : Incident.State.REPORTED);
        };
    }

    private Incident.State state(Cutoff.State least) {
        return switch (least) {
            case CUTTING_OFF -> Incident.State.CUTTING_OFF;
            case CUT_OFF -> declaration.isPresent() ? Incident.State.RESOLUTION_DECLARED : Incident.State.CUT_OFF;
            case RECONNECTING -> Incident.State.RECONNECTING;
            case RECONNECTED, CLOSED -> Incident.State.RECONNECTED;
        };
    }
}
