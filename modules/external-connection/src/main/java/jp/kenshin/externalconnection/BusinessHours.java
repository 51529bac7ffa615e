package jp.kenshin.externalconnection;

import java.time.Instant;

/** When the utility's reconnection desk works (§14(3) 当社営業時間内): weekdays that are no holidays of Japan or of the company, at office hours. */
public interface BusinessHours {
    boolean isOpen(Instant moment);

    /** When it opens next; the moment itself when it is open. */
    Instant nextOpening(Instant moment);
}
