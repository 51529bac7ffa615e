package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.Service;

/**
 * A case: one incident from its report to its end, with the cutoffs it led to.
 *
 * @param id number of the case, such as {@code I-0000012}
 * @param state where it stands
 * @param channel how it came
 * @param kind what happened
 * @param service which form of the service
 * @param place where
 * @param partner whose
 * @param partnerName the partner's name as it was told
 * @param terminal the terminal, with the place TERMINAL
 * @param portalUser portal user name, with the place PC
 * @param reportedBy who reported
 * @param callerKnown whether that is one of the partner's registered contacts or its own signed-in user
 * @param description in the reporter's words
 * @param reportedAt when
 * @param takenBy who took the report down, as authenticated
 * @param declaration the partner's word that it is over
 * @param cause what the cause was, once it is known
 * @param closedAt when it was closed or refused
 * @param cutoffs what was cut off, oldest first
 */
public record Incident(
        String id,
        State state,
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
        Optional<Instant> closedAt,
        List<Cutoff> cutoffs) {
    /** Where a case stands: the least advanced of its cutoffs counts. */
    public enum State {
        /** Found by the system; a person has not decided yet (S-13). */
        SUSPECTED,
        /** Reported, nothing cut off. */
        REPORTED,
        CUTTING_OFF,
        CUT_OFF,
        /** Cut off, and the partner has declared the incident over. */
        RESOLUTION_DECLARED,
        RECONNECTING,
        /** Everything is connected again; the call or the closing is missing. */
        RECONNECTED,
        /** A person decided that it was none. */
        REFUSED,
        CLOSED
    }

    public Incident {
        cutoffs = List.copyOf(cutoffs);
    }

    public boolean isOpen() {
        return closedAt.isEmpty();
    }

    /** The scope that table 2-1 cuts off for this service and place. */
    public CutoffScope usualScope() {
        return switch (place) {
            case MDMS -> CutoffScope.mdms(partner);
            case PC -> CutoffScope.portalUser(partner);
            case TERMINAL ->
                CutoffScope.terminal(
                        partner,
                        terminal.orElseThrow(() -> new IllegalStateException("a case of a terminal names it")));
        };
    }
}
