package jp.kenshin.externalconnection.internal.mail;

import java.time.Instant;

/** A mail that is to be sent. */
record WaitingMail(
        long number,
        String incident,
        String contact,
        String phone,
        String address,
        Letter letter,
        int attempts,
        Instant queuedAt) {
    /** The same at every attempt, so that a mail that was sent twice can be told as one. */
    String messageId(String host) {
        return "<kenshin-" + incident + "-" + number + "@" + host + ">";
    }
}
