package jp.kenshin.externalconnection.internal.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kenshin.externalconnection.RegisterEntry;
import jp.kenshin.platform.database.Sql;

/** The versions of all entries, on the connection of one unit of work. */
final class RegisterTable {
    private static final String SELECT =
            """
            SELECT e.number, e.version, i.register, e.point, title, text, grade, state, owner, reference, happened_on, due_on, changed_by, changed_at
            FROM external_connection.register_entry e JOIN external_connection.register_item i ON i.number = e.number
            """;

    private static final String LATEST =
            "FROM external_connection.register_entry e JOIN external_connection.register_item i"
                    + " ON i.number = e.number AND i.version = e.version WHERE i.register = ?";

    /** What is done, last; the gravest first, as the constants stand; then by day. */
    private static final String URGENCY = Arrays.stream(RegisterEntry.Grade.values())
            .map(grade -> "WHEN '" + grade + "' THEN " + grade.ordinal())
            .collect(Collectors.joining(
                    " ",
                    " ORDER BY CASE WHEN state = 'DONE' THEN 1 ELSE 0 END, CASE grade ",
                    " END, due_on NULLS LAST, e.number"));

    private final Connection connection;
    private final Sql sql;

    RegisterTable(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    /** The number of a new entry. */
    long begin(RegisterEntry.Register register) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO external_connection.register_item (register, version) VALUES (?, 1)",
                new String[] {"number"})) {
            insert.setString(1, register.name());
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                if (!key.next()) {
                    throw new IllegalStateException("an inserted row has a number");
                }
                return key.getLong(1);
            }
        }
    }

    /** The newest version from now on. Fails on the key when the version is there already. */
    void insert(RegisterEntry entry) throws SQLException {
        RegisterEntry.Facts facts = entry.facts();
        sql.update(
                """
                INSERT INTO external_connection.register_entry (number, version, point, title, text, grade, state, owner, reference,
                    happened_on, due_on, changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                entry.number(),
                entry.version(),
                facts.point(),
                facts.title(),
                facts.text(),
                facts.grade(),
                facts.state(),
                facts.owner(),
                facts.reference(),
                facts.happenedOn(),
                facts.dueOn(),
                entry.changedBy(),
                entry.changedAt());
        sql.update(
                "UPDATE external_connection.register_item SET version = ? WHERE number = ?",
                entry.version(),
                entry.number());
    }

    /** What is to be dealt with first, by grade and day; what is done, last. */
    List<RegisterEntry> listLatest(RegisterEntry.Register register, int offset, int limit) throws SQLException {
        return sql.list(
                SELECT + " WHERE e.version = i.version AND e.number IN (SELECT e.number " + LATEST + URGENCY
                        + " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY)" + URGENCY,
                RegisterTable::read,
                register,
                offset,
                limit);
    }

    long count(RegisterEntry.Register register) throws SQLException {
        return sql.find(
                        "SELECT COUNT(*) FROM external_connection.register_item WHERE register = ?",
                        row -> row.getLong(1),
                        register)
                .orElse(0L);
    }

    List<RegisterEntry> history(long number) throws SQLException {
        return sql.list(SELECT + " WHERE e.number = ? ORDER BY e.version DESC", RegisterTable::read, number);
    }

    private static RegisterEntry read(ResultSet row) throws SQLException {
        return new RegisterEntry(
                row.getLong("number"),
                row.getInt("version"),
                new RegisterEntry.Facts(
                        RegisterEntry.Register.valueOf(row.getString("register")),
                        RegisterEntry.Point.valueOf(row.getString("point")),
                        row.getString("title"),
                        row.getString("text"),
                        RegisterEntry.Grade.valueOf(row.getString("grade")),
                        RegisterEntry.State.valueOf(row.getString("state")),
                        row.getString("owner"),
                        row.getString("reference"),
                        row.getObject("happened_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("due_on", LocalDate.class))),
                row.getString("changed_by"),
                Sql.instant(row, "changed_at"));
    }
}
