package jp.kenshin.registry.internal.directory;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.Purpose;

/** Reads the whole registry in one pass of plain JDBC; all tables come in the order of meter ids and are zipped together. */
final class SnapshotLoader {
    private static final int FETCH_SIZE = 10_000;
    private static final String SECONDS =
            "CAST(EXTRACT(EPOCH FROM valid_from) AS BIGINT), CAST(EXTRACT(EPOCH FROM valid_until) AS BIGINT)";

    /** Takes one row; its meter is known already. */
    @FunctionalInterface
    private interface RowConsumer {
        void accept(int meter, ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final PackedColumns columns = new PackedColumns();
    private final Map<String, ReadingType> types = new HashMap<>();

    SnapshotLoader(Connection connection) {
        this.connection = connection;
    }

    static long revision(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT revision FROM registry.revision WHERE id = 1");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A consistent state, as the connection's transaction sees one. */
    PackedSnapshot load() throws SQLException {
        long revision = revision(connection);
        loadMeters();
        eachRow(
                "SELECT meter_id, serial, " + SECONDS + " FROM registry.meter_install ORDER BY meter_id, valid_from",
                (meter, row) -> columns.addInstall(meter, row.getString(2), row.getLong(3), until(row)));
        eachRow(
                "SELECT meter_id, partner_id, " + SECONDS + " FROM registry.meter_owner ORDER BY meter_id, valid_from",
                (meter, row) -> columns.addOwner(meter, row.getString(2), row.getLong(3), until(row)));
        eachRow(
                "SELECT meter_id, id, reading_type, step_seconds, scale, digits, max_per_hour, scheduled, main, purpose"
                        + " FROM registry.channel ORDER BY meter_id, reading_type",
                (meter, row) -> columns.addChannel(meter, row.getLong(2), profile(row)));
        columns.trim();
        return new PackedSnapshot(columns, revision);
    }

    private static long until(ResultSet row) throws SQLException {
        long until = row.getLong(4);
        return row.wasNull() ? Long.MAX_VALUE : until;
    }

    private ChannelProfile profile(ResultSet row) throws SQLException {
        ReadingType type = types.computeIfAbsent(row.getString(3), ReadingType::parse);
        return new ChannelProfile(
                type,
                Channel.Kind.of(type),
                type.unitSymbol(),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getLong(7),
                row.getBoolean(8),
                row.getBoolean(9),
                Purpose.valueOf(row.getString(10)));
    }

    private void loadMeters() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id FROM registry.meter ORDER BY id")) {
            query.setFetchSize(FETCH_SIZE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    columns.meterIds.add(row.getString(1));
                }
            }
        }
    }

    private void eachRow(String sql, RowConsumer consumer) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(FETCH_SIZE);
            try (ResultSet row = query.executeQuery()) {
                int meter = 0;
                while (row.next()) {
                    String id = row.getString(1);
                    while (!columns.meterIds.equals(meter, id)) {
                        meter++;
                    }
                    consumer.accept(meter, row);
                }
            }
        }
    }
}
