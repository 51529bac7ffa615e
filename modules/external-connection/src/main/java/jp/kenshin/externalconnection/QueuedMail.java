package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;

/**
 * A mail to one contact of a partner.
 *
 * @param number increasing within the product
 * @param incident the case it tells of
 * @param partner whose contact
 * @param contact name of the contact, as registered when it was queued
 * @param address where it goes
 * @param state how far it has come
 * @param attempts so often it was tried
 * @param nextAttemptAt when it is tried next, while it waits
 * @param sentAt when the mail server took it
 * @param trouble why the last attempt failed
 */
public record QueuedMail(
        long number,
        String incident,
        PartnerId partner,
        String contact,
        String address,
        State state,
        int attempts,
        Instant nextAttemptAt,
        Optional<Instant> sentAt,
        Optional<String> trouble) {
    /** How far a mail has come. */
    public enum State {
        WAITING,
        /** The mail server took it; what becomes of it there, nobody says. */
        SENT,
        /** Not tried any more; the contact is to be phoned. */
        GIVEN_UP
    }
}
