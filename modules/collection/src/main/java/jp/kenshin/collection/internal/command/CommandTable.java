package jp.kenshin.collection.internal.command;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommand.Kind;
import jp.kenshin.collection.FieldCommand.PresentValue;
import jp.kenshin.collection.FieldCommand.State;
import jp.kenshin.collection.FieldCommands.Wish;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Sql;

/** Commands as rows. A step is taken by who finds the command in the state it leaves, so that of two nodes one takes it. */
final class CommandTable {
    private static final String SELECT = "SELECT * FROM collection.field_command ";
    private static final String ENTER =
            """
            INSERT INTO collection.field_command (id, kind, unit_id, meter_id, partner, requested_by, state, requested_at,
                deadline, reason, key_scope, idempotency_key, through)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?)""";
    private static final String SENT =
            "UPDATE collection.field_command SET state = 'SENT', sent_at = ? WHERE id = ? AND state = 'QUEUED'";
    private static final String CANCEL =
            "UPDATE collection.field_command SET state = 'CANCELLED', ended_at = ? WHERE id = ? AND state = 'QUEUED'";
    private static final String END =
            """
            UPDATE collection.field_command SET state = ?, ended_at = ?, reason = ?, read_value = ?, read_unit = ?, read_at = ?,
                read_stored = ?, join_result = ?
            WHERE id = ? AND state IN ('QUEUED', 'SENT', 'ACKNOWLEDGED')""";

    private final Sql sql;

    CommandTable(Sql sql) {
        this.sql = sql;
    }

    /** Whose idempotency keys are told apart: a partner's, or a user's of the utility. */
    static String scope(Wish wish) {
        return wish.partner().map(PartnerId::value).orElse("user:" + wish.actor());
    }

    void enter(FieldCommand command, Wish wish) throws SQLException {
        sql.update(
                ENTER,
                command.id(),
                command.kind(),
                command.unit(),
                command.meter().map(MeterId::value),
                command.partner().map(PartnerId::value).orElse(""),
                command.requestedBy(),
                command.state(),
                command.requestedAt(),
                command.deadline(),
                scope(wish),
                wish.idempotencyKey(),
                wish.through());
    }

    Optional<FieldCommand> find(String id) throws SQLException {
        return sql.find(SELECT + "WHERE id = ?", CommandTable::command, id);
    }

    Optional<FieldCommand> findByKey(Wish wish) throws SQLException {
        return wish.idempotencyKey().isEmpty()
                ? Optional.empty()
                : sql.find(
                        SELECT + "WHERE key_scope = ? AND idempotency_key = ?",
                        CommandTable::command,
                        scope(wish),
                        wish.idempotencyKey());
    }

    /** Reads a partner has asked for after an instant, the oldest first, at most so many. */
    List<Instant> requestedSince(PartnerId partner, Instant since, int most) throws SQLException {
        return sql.list(
                "SELECT requested_at FROM collection.field_command WHERE partner = ? AND requested_at > ?"
                        + " ORDER BY requested_at DESC FETCH FIRST ? ROWS ONLY",
                row -> Sql.instant(row, "requested_at"),
                partner.value(),
                since,
                most);
    }

    List<FieldCommand> queued(Instant now, int most) throws SQLException {
        return sql.list(
                SELECT + "WHERE state = 'QUEUED' AND deadline > ? ORDER BY requested_at FETCH FIRST ? ROWS ONLY",
                CommandTable::command,
                now,
                most);
    }

    /** Commands that nobody will end any more. */
    List<FieldCommand> overdue(Instant now, int most) throws SQLException {
        return sql.list(
                SELECT + "WHERE state IN ('QUEUED', 'SENT', 'ACKNOWLEDGED') AND deadline <= ? FETCH FIRST ? ROWS ONLY",
                CommandTable::command,
                now,
                most);
    }

    List<FieldCommand> ofMeter(MeterId meter, Instant since, int limit) throws SQLException {
        return sql.list(
                SELECT + "WHERE meter_id = ? AND requested_at >= ? ORDER BY requested_at DESC FETCH FIRST ? ROWS ONLY",
                CommandTable::command,
                meter.value(),
                since,
                limit);
    }

    List<FieldCommand> ofUnit(String unit, int limit) throws SQLException {
        return sql.list(
                SELECT + "WHERE unit_id = ? ORDER BY requested_at DESC FETCH FIRST ? ROWS ONLY",
                CommandTable::command,
                unit,
                limit);
    }

    boolean sent(String id, Instant now) throws SQLException {
        return sql.update(SENT, now, id) == 1;
    }

    boolean cancel(String id, Instant now) throws SQLException {
        return sql.update(CANCEL, now, id) == 1;
    }

    boolean end(String id, Ending ending, Instant now) throws SQLException {
        Optional<PresentValue> reading = ending.reading();
        return sql.update(
                        END,
                        ending.state(),
                        now,
                        ending.reason(),
                        reading.map(value -> value.value().toPlainString()),
                        reading.map(PresentValue::unit),
                        reading.map(PresentValue::at),
                        reading.map(PresentValue::stored),
                        ending.join().map(JoinResultText::write),
                        id)
                == 1;
    }

    private static FieldCommand command(ResultSet row) throws SQLException {
        String partner = row.getString("partner");
        return new FieldCommand(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("unit_id"),
                Optional.ofNullable(row.getString("meter_id")).map(MeterId::of),
                partner.isEmpty() ? Optional.empty() : Optional.of(PartnerId.of(partner)),
                row.getString("requested_by"),
                State.valueOf(row.getString("state")),
                Sql.instant(row, "requested_at"),
                Sql.instant(row, "deadline"),
                Sql.findInstant(row, "sent_at"),
                Sql.findInstant(row, "ended_at"),
                row.getString("reason"),
                reading(row),
                Optional.ofNullable(row.getString("join_result")).map(JoinResultText::read),
                Optional.ofNullable(row.getString("through")).map(CutoffScope.Kind::valueOf));
    }

    private static Optional<PresentValue> reading(ResultSet row) throws SQLException {
        String value = row.getString("read_value");
        return value == null
                ? Optional.empty()
                : Optional.of(new PresentValue(
                        new java.math.BigDecimal(value),
                        row.getString("read_unit"),
                        Sql.instant(row, "read_at"),
                        row.getBoolean("read_stored")));
    }
}
