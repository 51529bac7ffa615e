package jp.kenshin.externalconnection;

import java.sql.Connection;
import java.util.List;

/**
 * Mail to a partner's registered contacts when the utility has found an incident (S-07, §14(1)): what happened in outline, what it may lead
 * to and how it is handled, in Japanese and English. A notice is queued with the case's own facts and sent within seconds by one node, tried
 * again for about an hour and a half when the mail server is away. What was sent, what was not, and whom to phone then, is in the case's
 * time line.
 */
public interface PartnerMail {
    /**
     * Queues the notice of a case in the transaction that opens it: both are there, or neither. For the same case once only.
     *
     * @param transaction of the caller's unit of work
     */
    void tell(Connection transaction, Incident incident);

    /** The same in a transaction of its own; not to be called from within a unit of work. */
    void tell(Incident incident);

    /** Whether a mail server is configured; without one nobody is mailed, and each case says whom to phone. */
    boolean isConfigured();

    /** The mails of a case, in the order of the contacts. */
    List<QueuedMail> listOf(String incident);

    /** Mails that have failed at least once and are not sent, oldest first. */
    List<QueuedMail> listStuck(int limit);

    /**
     * Gives a mail that was given up all its attempts again, from now. In the audit log.
     *
     * @return whether there was such a mail, not yet sent
     */
    boolean resend(String actor, long number);
}
