package jp.kenshin.externalconnection.internal.operation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.externalconnection.OperationQuery;
import jp.kenshin.externalconnection.PartnerOperation;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.database.Sql;

/** Statements on the operations that were picked out, and on how far that has come. */
final class OperationTable {
    private static final String FROM = " FROM external_connection.partner_operation WHERE ";

    private final Sql sql;

    OperationTable(Connection connection) {
        this.sql = new Sql(connection);
    }

    long progress() throws SQLException {
        return sql.find("SELECT position FROM external_connection.partner_operation_progress", row -> row.getLong(1))
                .orElseThrow(() -> new IllegalStateException("the progress of the operation log has no row"));
    }

    /** False when another node was there first. */
    boolean advance(long from, long to) throws SQLException {
        return sql.update(
                        "UPDATE external_connection.partner_operation_progress SET position = ? WHERE position = ?",
                        to,
                        from)
                == 1;
    }

    void insert(PartnerId partner, AuditEntry entry) throws SQLException {
        sql.update(
                """
                INSERT INTO external_connection.partner_operation (partner_id, position, recorded_at, actor, action, target, outcome,
                    detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                partner.value(),
                entry.position(),
                entry.recordedAt(),
                entry.actor(),
                entry.action(),
                entry.target(),
                entry.outcome(),
                entry.detail());
    }

    List<PartnerOperation> list(PartnerId partner, OperationQuery query) throws SQLException {
        List<Object> values = values(partner, query);
        values.add(query.limit());
        return sql.list(
                "SELECT *" + FROM + condition(query) + " ORDER BY position DESC FETCH FIRST ? ROWS ONLY",
                OperationTable::operation,
                values.toArray());
    }

    long count(PartnerId partner, OperationQuery query) throws SQLException {
        return sql.find(
                        "SELECT COUNT(*)" + FROM + condition(query),
                        row -> row.getLong(1),
                        values(partner, query).toArray())
                .orElse(0L);
    }

    private static String condition(OperationQuery query) {
        return "partner_id = ?"
                + (query.before().isPresent() ? " AND position < ?" : "")
                + (query.from().isPresent() ? " AND recorded_at >= ?" : "")
                + (query.to().isPresent() ? " AND recorded_at < ?" : "");
    }

    private static List<Object> values(PartnerId partner, OperationQuery query) {
        List<Object> values = new ArrayList<>(List.of(partner.value()));
        query.before().ifPresent(values::add);
        query.from().ifPresent(values::add);
        query.to().ifPresent(values::add);
        return values;
    }

    private static PartnerOperation operation(ResultSet row) throws SQLException {
        return new PartnerOperation(
                row.getLong("position"),
                Sql.instant(row, "recorded_at"),
                row.getString("actor"),
                row.getString("action"),
                row.getString("target"),
                AuditEvent.Outcome.valueOf(row.getString("outcome")),
                Detail.parse(row.getString("detail")));
    }
}
