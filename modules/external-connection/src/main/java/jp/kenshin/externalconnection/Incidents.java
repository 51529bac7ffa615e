package jp.kenshin.externalconnection;

import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;

/**
 * Cases of incidents (S-01, S-02, S-18): reported, accompanied, declared over by the partner, closed. Every step is in the case's time line
 * and in the audit log. Steps of a partner name it: another's case is {@link ExternalConnectionError#INCIDENT_NOT_FOUND} then, exactly like
 * one that does not exist.
 */
public interface Incidents {
    /**
     * Takes a report. The same reported again while the case is open becomes a line in that case.
     *
     * @param actor who takes it down: the desk, or the partner's own signed-in user
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#INVALID_REPORT} when a field of table 1 is missing or one too
     *     many, {@link ExternalConnectionError#UNKNOWN_PARTNER}, {@link ExternalConnectionError#FOREIGN_TERMINAL},
     *     {@link ExternalConnectionError#FOREIGN_SERVICE}
     */
    Incident report(String actor, IncidentReport.Channel channel, IncidentReport report);

    /** @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#INCIDENT_NOT_FOUND} */
    Incident get(String id);

    Optional<Incident> find(PartnerId partner, String id);

    List<Incident> list(IncidentQuery query);

    /** How many there are, offset and limit apart. */
    long count(IncidentQuery query);

    /** The whole time line, oldest first. It may have thousands of lines: for a page there is {@link #listLines}. */
    List<CaseEntry> timeLine(String id);

    /** A part of the time line, newest first. */
    List<CaseEntry> listLines(LineQuery query);

    /** How many lines there are, offset and limit apart. */
    long countLines(LineQuery query);

    /**
     * Takes the partner's declaration that the incident is over; it counts for all cutoffs of the case and can be made at any time (S-06).
     *
     * @param declaredBy who of the partner said so
     * @param measures what was done
     */
    Incident declareResolved(String actor, String id, String declaredBy, String measures);

    /**
     * Writes a measure, the progress or the cause into the case (S-18).
     *
     * @param kind {@link CaseEntry.Kind#MEASURE}, {@link CaseEntry.Kind#PROGRESS} or {@link CaseEntry.Kind#CAUSE}
     */
    Incident note(String actor, String id, CaseEntry.Kind kind, String text);

    /** Decides that it was no incident; only while nothing is cut off. */
    Incident refuse(String actor, String id, String reason);

    /**
     * Closes the case.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#CASE_NOT_FINISHED} while a cutoff is not closed or no cause is
     *     written down; the message says which
     */
    Incident close(String actor, String id);
}
