package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import jp.kenshin.kernel.PartnerId;

/**
 * Dangers to life that somebody of the desk took note of in the stead of a partner that is cut off (S-15). The partner's own acknowledgement
 * is not touched by it: it finds the alarm open when it is back.
 */
public interface AlarmSightings {
    /**
     * Who took note.
     *
     * @param by user name
     * @param at when
     */
    record Sighting(String by, Instant at) {}

    /**
     * Notes that somebody has seen an alarm; the first one counts. In the audit log.
     *
     * @param incident the case because of which the partner is cut off
     * @param event place of the alarm in the log of events
     * @return whether nobody had before
     */
    boolean note(String actor, PartnerId partner, String incident, long event);

    /** Those of the given events that somebody has seen. */
    Map<Long, Sighting> find(Collection<Long> events);
}
