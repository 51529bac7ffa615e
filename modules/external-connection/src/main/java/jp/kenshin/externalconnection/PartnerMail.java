package jp.kenshin.externalconnection;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import jp.kenshin.registry.Partner;

/**
 * Mail to partners' registered contacts, in Japanese and English: of an incident that the utility has found (S-07, §14(1)) - what happened in
 * outline, what it may lead to and how it is handled - and of notices (J-10, §14(2)). Queued with what it tells of and sent within seconds by
 * one node, tried again for about an hour and a half when the mail server is away. What was sent of a case, what was not, and whom to phone
 * then, is in the case's time line.
 */
public interface PartnerMail {
    /**
     * Queues the letter of a case in the transaction that opens it: both are there, or neither. For the same case once only.
     *
     * @param transaction of the caller's unit of work
     */
    void tell(Connection transaction, Incident incident);

    /** The same in a transaction of its own; not to be called from within a unit of work. */
    void tell(Incident incident);

    /**
     * Queues a notice for each of the partners, in the transaction that publishes it.
     *
     * @param transaction of the caller's unit of work
     */
    void tell(Connection transaction, Notice notice, Collection<Partner> partners);

    /** Whether a mail server is configured; without one nobody is mailed, and each case says whom to phone. */
    boolean isConfigured();

    /**
     * The mails of a case or a notice, in the order of the contacts.
     *
     * @param about its number
     */
    List<QueuedMail> listOf(String about);

    /** Mails that have failed at least once and are not sent, oldest first. */
    List<QueuedMail> listStuck(int limit);

    /**
     * Gives a mail that was given up all its attempts again, from now. In the audit log.
     *
     * @return whether there was such a mail, not yet sent
     */
    boolean resend(String actor, long number);
}
