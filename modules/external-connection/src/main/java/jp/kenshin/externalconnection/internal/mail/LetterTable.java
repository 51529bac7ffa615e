package jp.kenshin.externalconnection.internal.mail;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import jp.kenshin.externalconnection.QueuedMail.Matter;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;

/** What partners are told, and of what the readers are still to be found, on the connection of one unit of work. */
final class LetterTable {
    /** A letter that nobody has been written down for. */
    record Unaddressed(Matter matter, String about, PartnerId partner) {}

    private final Sql sql;

    LetterTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** Nothing where the partner has been told of it already. */
    void insert(Matter matter, String about, PartnerId partner, Letter letter, Instant now) throws SQLException {
        sql.update(
                """
                INSERT INTO external_connection.letter (about, partner_id, matter, subject, body, queued_at)
                SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS
                    (SELECT 1 FROM external_connection.letter WHERE about = ? AND partner_id = ?)
                """,
                about,
                partner.value(),
                matter,
                letter.subject(),
                letter.body(),
                now,
                about,
                partner.value());
    }

    List<Unaddressed> listUnaddressed(int limit) throws SQLException {
        return sql.list(
                """
                SELECT matter, about, partner_id FROM external_connection.letter WHERE addressed_at IS NULL
                ORDER BY queued_at, partner_id FETCH FIRST ? ROWS ONLY
                """,
                row -> new Unaddressed(
                        Matter.valueOf(row.getString(1)), row.getString(2), PartnerId.of(row.getString(3))),
                limit);
    }

    /** Whether it was not addressed before. */
    boolean markAddressed(Unaddressed letter, Instant now) throws SQLException {
        return sql.update(
                        """
                        UPDATE external_connection.letter SET addressed_at = ?
                        WHERE about = ? AND partner_id = ? AND addressed_at IS NULL
                        """,
                        now,
                        letter.about(),
                        letter.partner().value())
                == 1;
    }
}
