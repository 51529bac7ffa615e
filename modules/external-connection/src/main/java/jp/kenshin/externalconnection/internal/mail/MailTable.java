package jp.kenshin.externalconnection.internal.mail;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.QueuedMail;
import jp.kenshin.externalconnection.QueuedMail.Matter;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.registry.PartnerContact;

/** The mails to contacts, on the connection of one unit of work. */
final class MailTable {
    private static final int LONGEST_TROUBLE = 1_000;
    private static final String QUEUED =
            """
            SELECT m.id, n.matter, m.about, m.partner_id, m.contact, m.address, m.state, m.attempts, m.next_attempt_at, m.sent_at, m.trouble
            FROM external_connection.contact_mail m
            JOIN external_connection.letter n ON n.about = m.about AND n.partner_id = m.partner_id
            """;

    private final Sql sql;

    MailTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    void insert(LetterTable.Unaddressed letter, PartnerContact contact, String address, Instant now)
            throws SQLException {
        sql.update(
                """
                INSERT INTO external_connection.contact_mail
                    (about, partner_id, contact, phone, address, state, attempts, next_attempt_at)
                VALUES (?, ?, ?, ?, ?, 'WAITING', 0, ?)
                """,
                letter.about(),
                letter.partner().value(),
                contact.name(),
                contact.phone(),
                address,
                now);
    }

    /** What waits longer than any pause was put off by a clock that has been set back since. */
    List<WaitingMail> listDue(Instant now, int limit) throws SQLException {
        return sql.list(
                """
                SELECT m.id, n.matter, m.about, m.contact, m.phone, m.address, n.subject, n.body, m.attempts, n.queued_at
                FROM external_connection.contact_mail m
                JOIN external_connection.letter n ON n.about = m.about AND n.partner_id = m.partner_id
                WHERE m.state = 'WAITING' AND (m.next_attempt_at <= ? OR m.next_attempt_at > ?)
                ORDER BY m.next_attempt_at, m.id FETCH FIRST ? ROWS ONLY
                """,
                row -> new WaitingMail(
                        row.getLong(1),
                        Matter.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        new Letter(row.getString(7), row.getString(8)),
                        row.getInt(9),
                        Sql.instant(row, "queued_at")),
                now,
                now.plus(Patience.LONGEST),
                limit);
    }

    void markSent(long number, Instant now) throws SQLException {
        sql.update(
                """
                UPDATE external_connection.contact_mail SET state = 'SENT', attempts = attempts + 1, sent_at = ?, trouble = NULL WHERE id = ?
                """,
                now,
                number);
    }

    void markFailed(long number, boolean givenUp, Instant next, String trouble) throws SQLException {
        sql.update(
                """
                UPDATE external_connection.contact_mail SET state = ?, attempts = attempts + 1, next_attempt_at = ?, trouble = ? WHERE id = ?
                """,
                givenUp ? QueuedMail.State.GIVEN_UP : QueuedMail.State.WAITING,
                next,
                trouble.substring(0, Math.min(trouble.length(), LONGEST_TROUBLE)),
                number);
    }

    /** Whether there is such a mail, not yet sent. */
    boolean markWaiting(long number, Instant now) throws SQLException {
        return sql.update(
                        """
                        UPDATE external_connection.contact_mail SET state = 'WAITING', attempts = 0, next_attempt_at = ? WHERE id = ? AND state <> 'SENT'
                        """,
                        now,
                        number)
                == 1;
    }

    List<QueuedMail> listOf(String about) throws SQLException {
        return sql.list(QUEUED + " WHERE m.about = ? ORDER BY m.id", MailTable::read, about);
    }

    List<QueuedMail> listStuck(int limit) throws SQLException {
        return sql.list(
                QUEUED + " WHERE m.state <> 'SENT' AND m.attempts > 0 ORDER BY m.id FETCH FIRST ? ROWS ONLY",
                MailTable::read,
                limit);
    }

    private static QueuedMail read(ResultSet row) throws SQLException {
        return new QueuedMail(
                row.getLong("id"),
                Matter.valueOf(row.getString("matter")),
                row.getString("about"),
                PartnerId.of(row.getString("partner_id")),
                row.getString("contact"),
                row.getString("address"),
                QueuedMail.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Sql.instant(row, "next_attempt_at"),
                Sql.findInstant(row, "sent_at"),
                Optional.ofNullable(row.getString("trouble")));
    }
}
