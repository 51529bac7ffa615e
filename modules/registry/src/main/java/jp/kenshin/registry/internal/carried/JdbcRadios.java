package jp.kenshin.registry.internal.carried;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.CommunicationMethod;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.registry.Radio;
import jp.kenshin.registry.Radios;

/** Reads radios by their ids, a few hundred a query. */
@Singleton
public class JdbcRadios implements Radios {
    private static final int AT_ONCE = 500;
    private static final String TERMINALS =
            """
            SELECT t.id, u.concentrator_id, u.method
            FROM registry.terminal t LEFT JOIN registry.uplink u ON u.terminal_id = t.id
                AND u.valid_from <= CURRENT_TIMESTAMP AND (u.valid_until IS NULL OR u.valid_until > CURRENT_TIMESTAMP)
            WHERE t.id IN (%s)
            """;
    private static final String CARRIED =
            """
            SELECT l.terminal_id, m.id, m.kind, m.place, CAST(EXTRACT(EPOCH FROM l.valid_from) AS BIGINT),
                CAST(EXTRACT(EPOCH FROM l.valid_until) AS BIGINT)
            FROM registry.terminal_link l JOIN registry.meter m ON m.id = l.meter_id
            WHERE l.terminal_id IN (%s) ORDER BY l.terminal_id, m.id, l.valid_from
            """;
    private static final String METERS = "SELECT id, kind, place FROM registry.meter WHERE id IN (%s)";
    private static final String RADIO_OF =
            """
            SELECT COALESCE(l.terminal_id, m.id)
            FROM registry.meter m LEFT JOIN registry.terminal_link l ON l.meter_id = m.id
                AND l.valid_from <= CURRENT_TIMESTAMP AND (l.valid_until IS NULL OR l.valid_until > CURRENT_TIMESTAMP)
            WHERE m.id = ?
            """;

    private final Database database;
    private final ChannelDirectory directory;

    @Inject
    public JdbcRadios(Database database, ChannelDirectory directory) {
        this.database = database;
        this.directory = directory;
    }

    @Override
    public List<Radio> list(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        return database.read(connection -> {
            List<Radio> radios = new ArrayList<>(all.size());
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                radios.addAll(some(connection, all.subList(from, Math.min(all.size(), from + AT_ONCE))));
            }
            return radios;
        });
    }

    private static List<Radio> some(Connection connection, List<String> ids) throws SQLException {
        Map<String, List<CarriedMeter>> carried = new LinkedHashMap<>();
        each(connection, CARRIED, ids, row -> carried.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                .add(new CarriedMeter(
                        MeterId.of(row.getString(2)),
                        MeterKind.valueOf(row.getString(3)),
                        row.getString(4),
                        row.getLong(5),
                        until(row))));
        Map<String, Radio> radios = new LinkedHashMap<>();
        each(connection, METERS, ids, row -> radios.put(row.getString(1), builtIn(row)));
        each(connection, TERMINALS, ids, row -> {
            String id = row.getString(1);
            radios.put(
                    id,
                    new Radio(
                            id,
                            carried.getOrDefault(id, List.of()),
                            Optional.ofNullable(row.getString(2)).map(ConcentratorId::of),
                            Optional.ofNullable(row.getString(3)).map(CommunicationMethod::valueOf)));
        });
        return List.copyOf(radios.values());
    }

    private static long until(ResultSet row) throws SQLException {
        long until = row.getLong(6);
        return row.wasNull() ? Long.MAX_VALUE : until;
    }

    private static Radio builtIn(ResultSet row) throws SQLException {
        CarriedMeter itself = new CarriedMeter(
                MeterId.of(row.getString(1)),
                MeterKind.valueOf(row.getString(2)),
                row.getString(3),
                Long.MIN_VALUE,
                Long.MAX_VALUE);
        return new Radio(row.getString(1), List.of(itself), Optional.empty(), Optional.empty());
    }

    @FunctionalInterface
    private interface RowConsumer {
        void accept(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String sql, List<String> ids, RowConsumer consumer)
            throws SQLException {
        String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
        try (PreparedStatement query = connection.prepareStatement(sql.formatted(marks))) {
            for (int i = 0; i < ids.size(); i++) {
                query.setString(i + 1, ids.get(i));
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    consumer.accept(row);
                }
            }
        }
    }

    @Override
    public Optional<String> findRadioOf(MeterId meter) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(RADIO_OF)) {
                query.setString(1, meter.value());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public long revision() {
        return directory.snapshot().revision();
    }
}
