package jp.kenshin.externalconnection.internal.notice;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.externalconnection.Bilingual;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;

/** Statements on notices, those to whom they are addressed, and who took note. */
final class NoticeTable {
    private static final String COLUMNS =
            "n.id, n.kind, n.title_ja, n.title_en, n.text_ja, n.text_en, n.begins_at, n.ends_at, n.published_by, n.published_at";

    /** Of one partner; takes its id. */
    private static final String FOR_PARTNER =
            """
             FROM external_connection.notice n
            WHERE (n.to_all OR EXISTS (SELECT 1 FROM external_connection.notice_recipient r
                                       WHERE r.partner_id = ? AND r.notice_id = n.id))
            """;

    private final Sql sql;

    NoticeTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    /** The new notice's id. */
    long insert(NoticeDraft draft, String actor, Instant now) throws SQLException {
        long id = sql.find("SELECT nextval('external_connection.notice_id')", row -> row.getLong(1))
                .orElseThrow();
        sql.update(
                """
                INSERT INTO external_connection.notice (id, kind, title_ja, title_en, text_ja, text_en, begins_at, ends_at, to_all,
                    published_by, published_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                draft.kind(),
                draft.title().ja(),
                draft.title().en(),
                draft.text().ja(),
                draft.text().en(),
                draft.from(),
                draft.until(),
                draft.isToAll(),
                actor,
                now);
        for (PartnerId partner : draft.partners()) {
            sql.update(
                    "INSERT INTO external_connection.notice_recipient (partner_id, notice_id) VALUES (?, ?)",
                    partner.value(),
                    id);
        }
        return id;
    }

    List<Notice> list(int offset, int limit) throws SQLException {
        return sql.list(
                "SELECT " + COLUMNS
                        + " FROM external_connection.notice n ORDER BY n.id DESC OFFSET ? ROWS FETCH FIRST ? ROWS ONLY",
                row -> notice(row, recipients(row.getLong("id")), acknowledgements(row.getLong("id"))),
                offset,
                limit);
    }

    int count() throws SQLException {
        return sql.find("SELECT COUNT(*) FROM external_connection.notice", row -> row.getInt(1))
                .orElse(0);
    }

    /** With all to whom it is addressed and all who took note. */
    Notice get(long id) throws SQLException {
        return find(id).orElseThrow();
    }

    /** The same for one that may not be there. */
    Optional<Notice> find(long id) throws SQLException {
        return sql.find(
                "SELECT " + COLUMNS + " FROM external_connection.notice n WHERE n.id = ?",
                row -> notice(row, recipients(id), acknowledgements(id)),
                id);
    }

    List<Notice> listOf(PartnerId partner, int offset, int limit) throws SQLException {
        return sql.list(
                "SELECT " + COLUMNS + FOR_PARTNER + " ORDER BY n.id DESC OFFSET ? ROWS FETCH FIRST ? ROWS ONLY",
                row -> notice(row, Set.of(partner), acknowledgements(row.getLong("id"), partner)),
                partner.value(),
                offset,
                limit);
    }

    /** As it is for the partner, if it is. */
    Optional<Notice> find(PartnerId partner, long id) throws SQLException {
        return sql.find(
                "SELECT " + COLUMNS + FOR_PARTNER + " AND n.id = ?",
                row -> notice(row, Set.of(partner), acknowledgements(id, partner)),
                partner.value(),
                id);
    }

    int count(PartnerId partner) throws SQLException {
        return sql.find("SELECT COUNT(*)" + FOR_PARTNER, row -> row.getInt(1), partner.value())
                .orElse(0);
    }

    int countUnacknowledged(PartnerId partner) throws SQLException {
        return sql.find(
                        "SELECT COUNT(*)" + FOR_PARTNER
                                + " AND NOT EXISTS (SELECT 1 FROM external_connection.notice_acknowledgement a"
                                + " WHERE a.partner_id = ? AND a.notice_id = n.id)",
                        row -> row.getInt(1),
                        partner.value(),
                        partner.value())
                .orElse(0);
    }

    /** False when somebody of the partner has done so before. */
    boolean acknowledge(PartnerId partner, long id, String user, Instant now) throws SQLException {
        return sql.update(
                        """
                        INSERT INTO external_connection.notice_acknowledgement (partner_id, notice_id, acknowledged_by, acknowledged_at)
                        SELECT CAST(? AS VARCHAR(20)), n.id, CAST(? AS VARCHAR(200)), CAST(? AS TIMESTAMP(6) WITH TIME ZONE)
                        FROM external_connection.notice n
                        WHERE n.id = ? AND NOT EXISTS (SELECT 1 FROM external_connection.notice_acknowledgement a
                                                       WHERE a.partner_id = ? AND a.notice_id = n.id)
                        """,
                        partner.value(),
                        user,
                        now,
                        id,
                        partner.value())
                == 1;
    }

    private Set<PartnerId> recipients(long id) throws SQLException {
        return sql
                .list(
                        "SELECT partner_id FROM external_connection.notice_recipient WHERE notice_id = ?",
                        row -> PartnerId.of(row.getString(1)),
                        id)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Notice.Acknowledgement> acknowledgements(long id) throws SQLException {
        return sql.list(
                "SELECT * FROM external_connection.notice_acknowledgement WHERE notice_id = ? ORDER BY acknowledged_at",
                NoticeTable::acknowledgement,
                id);
    }

    private List<Notice.Acknowledgement> acknowledgements(long id, PartnerId partner) throws SQLException {
        return sql.list(
                "SELECT * FROM external_connection.notice_acknowledgement WHERE notice_id = ? AND partner_id = ?",
                NoticeTable::acknowledgement,
                id,
                partner.value());
    }

    private static Notice.Acknowledgement acknowledgement(ResultSet row) throws SQLException {
        return new Notice.Acknowledgement(
                PartnerId.of(row.getString("partner_id")),
                row.getString("acknowledged_by"),
                Sql.instant(row, "acknowledged_at"));
    }

    private static Notice notice(ResultSet row, Set<PartnerId> partners, List<Notice.Acknowledgement> acknowledgements)
            throws SQLException {
        return new Notice(
                NoticeNumber.of(row.getLong("id")),
                new NoticeDraft(
                        NoticeDraft.Kind.valueOf(row.getString("kind")),
                        new Bilingual(row.getString("title_ja"), row.getString("title_en")),
                        new Bilingual(row.getString("text_ja"), row.getString("text_en")),
                        Sql.findInstant(row, "begins_at"),
                        Sql.findInstant(row, "ends_at"),
                        partners),
                row.getString("published_by"),
                Sql.instant(row, "published_at"),
                acknowledgements);
    }
}
