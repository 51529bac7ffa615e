package jp.kenshin.externalconnection.internal.mail;

import java.time.Instant;
import jp.kenshin.externalconnection.QueuedMail.Matter;

/** A mail that is to be sent. */
record WaitingMail(
        long number,
        Matter matter,
        String about,
        String contact,
        String phone,
        String address,
        Letter letter,
        int attempts,
        Instant queuedAt) {
    /** The same at every attempt, so that a mail that was sent twice can be told as one. */
    String messageId(String host) {
        return "<kenshin-" + about + "-" + number + "@" + host + ">";
    }
}
