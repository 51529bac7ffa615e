package jp.kenshin.externalconnection;

import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;

/** What the utility tells its partners (J-10): published once, shown, mailed to the registered contacts, acknowledged by each partner. Every step is in the audit log. */
public interface Notices {
    /**
     * Publishes; it is shown from now on, and mailed to the contacts of the partners there are.
     *
     * @param actor who of the utility
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#INVALID_NOTICE} when a text is missing or too long in one of
     *     the languages, or it ends before it begins; {@link ExternalConnectionError#UNKNOWN_PARTNER} when it names a business id that no
     *     partner has. Nothing is published then
     */
    Notice publish(String actor, NoticeDraft draft);

    /** Those for anybody, newest first, with all acknowledgements. */
    List<Notice> list(int offset, int limit);

    /** How many there are for anybody. */
    int count();

    /** One, whomever it is for, with all acknowledgements. */
    Optional<Notice> find(String id);

    /** Those for a partner, newest first. */
    List<Notice> listOf(PartnerId partner, int offset, int limit);

    /** How many there are for a partner. */
    int countOf(PartnerId partner);

    /** How many of them nobody of the partner has acknowledged. */
    int countUnacknowledged(PartnerId partner);

    /**
     * Notes that a user of the partner took note; the first one counts.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#NOTICE_NOT_FOUND} when there is none such for this partner,
     *     exactly alike whether it exists for another
     */
    Notice acknowledge(PartnerId partner, String user, String id);
}
