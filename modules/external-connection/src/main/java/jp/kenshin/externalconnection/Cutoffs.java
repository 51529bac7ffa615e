package jp.kenshin.externalconnection;

import java.util.List;
import java.util.Set;
import jp.kenshin.kernel.PartnerId;

/**
 * Cutoff and reconnection (別表2-1, 2-2). A cutoff holds from the moment the call returns: this application refuses from then on, on every
 * node within a second; the other enforcement points follow, each asked for its state afterwards and tried again until it holds.
 */
public interface Cutoffs {
    /**
     * Cuts off. Ordered again for the same case, it is the same cutoff; while it is being reconnected, it is cut off anew and must be declared
     * over anew.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#INCIDENT_NOT_FOUND},
     *     {@link ExternalConnectionError#CASE_CLOSED}, {@link ExternalConnectionError#ALREADY_CUT_OFF} by another case,
     *     {@link ExternalConnectionError#UNKNOWN_PARTNER}, {@link ExternalConnectionError#FOREIGN_TERMINAL}
     */
    Cutoff cutOff(String actor, String incident, CutoffScope scope);

    /** Cuts off without a report (S-08); opens a case of its own for what follows. */
    Cutoff cutOffAtOnce(String actor, String reason, CutoffScope scope);

    /** @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#CUTOFF_NOT_FOUND} */
    Cutoff get(String id);

    /** Those of a partner that are not closed, newest first. */
    List<Cutoff> listOpen(PartnerId partner);

    /** A portion of all that are not closed, newest first. */
    List<Cutoff> listOpen(int offset, int limit);

    /**
     * A portion of the same, in the order in which somebody who reconnects can do something about them: those on their way back first, then
     * those declared over, of these the ones that somebody else cut off first, then those that wait for the partner.
     *
     * @param person who would reconnect
     */
    List<Cutoff> listToReconnect(String person, int offset, int limit);

    /** How many are not closed. */
    long countOpen();

    /** Partners with a cutoff of one of these kinds in one of these states, in order of id. */
    List<PartnerId> listPartners(Set<CutoffScope.Kind> kinds, Set<Cutoff.State> states);

    /**
     * Writes down a call to the partner. It is the call that the tables ask for when it follows the confirmed cutoff, or the reconnection; an
     * earlier one is a line in the case only.
     */
    Cutoff recordCall(String actor, String id, String spokeTo, String number, String note);

    /**
     * Connects again.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#RESOLUTION_NOT_DECLARED},
     *     {@link ExternalConnectionError#OUTSIDE_BUSINESS_HOURS}, {@link ExternalConnectionError#SAME_PERSON},
     *     {@link ExternalConnectionError#WRONG_STEP}
     */
    Cutoff reconnect(String actor, String id);
}
