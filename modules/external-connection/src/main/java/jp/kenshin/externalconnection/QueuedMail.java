package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;

/**
 * A mail to one contact of a partner.
 *
 * @param number increasing within the product
 * @param matter what it tells of
 * @param about number of the case or notice
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
        Matter matter,
        String about,
        PartnerId partner,
        String contact,
        String address,
        State state,
        int attempts,
        Instant nextAttemptAt,
        Optional<Instant> sentAt,
        Optional<String> trouble) {
    /** What a mail can tell of. */
    public enum Matter {
        /** What the utility found at the partner (S-07). */
        CASE,
        /** A notice (J-10). */
        NOTICE
    }

    /** How far a mail has come. */
    public enum State {
        WAITING,
        /** The mail server took it; what becomes of it there, nobody says. */
        SENT,
        /** Not tried any more; the contact is to be phoned. */
        GIVEN_UP
    }
}
