package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a case's time line; written once, never changed.
 *
 * @param number increasing within the product
 * @param at when
 * @param actor who, or {@code system}
 * @param kind what happened
 * @param cutoff which cutoff it concerns, if one
 * @param text further words: a note, the name of an enforcement point, who answered the phone
 */
public record CaseEntry(long number, Instant at, String actor, Kind kind, Optional<String> cutoff, String text) {
    /** What a line can tell. */
    public enum Kind {
        SUSPECTED,
        REPORTED,
        /** The same was reported once more. */
        REPORTED_AGAIN,
        /** The system told the partner's contact (S-07). */
        PARTNER_TOLD,
        CUTOFF_ORDERED,
        POINT_CONFIRMED,
        POINT_FAILED,
        CUT_OFF,
        /** A point was found to let in what it should keep out. */
        DRIFTED,
        CALLED,
        RESOLUTION_DECLARED,
        RECONNECTION_ORDERED,
        POINT_RELEASED,
        RECONNECTED,
        /** What is done about it. */
        MEASURE,
        PROGRESS,
        CAUSE,
        EVIDENCE,
        /** Something takes too long; a person must look (S-05). */
        ESCALATED,
        REFUSED,
        CLOSED
    }
}
