package jp.kenshin.collection.internal.equipment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.platform.database.Database;

/** Keeps equipment reports; a report at an instant that is there already is the same report again. */
@Singleton
public class EquipmentBook {
    private static final int HEX = 16;

    private final Database database;

    @Inject
    public EquipmentBook(Database database) {
        this.database = database;
    }

    /** Keeps one report of each unit; in their order, so that no two batches wait for each other. */
    public void keep(Map<String, EquipmentReport> reports) {
        if (reports.isEmpty()) {
            return;
        }
        database.inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    INSERT INTO collection.unit_equipment (unit_id, received_at, firmware, strength_dbm, link_quality,
                        parent, battery, months_left, drift_seconds)
                    SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? FROM collection.unit WHERE id = ? AND NOT EXISTS
                        (SELECT 1 FROM collection.unit_equipment WHERE unit_id = ? AND received_at = ?)
                    """)) {
                for (Map.Entry<String, EquipmentReport> each : new TreeMap<>(reports).entrySet()) {
                    set(insert, each.getKey(), each.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        });
    }

    private static void set(PreparedStatement insert, String unit, EquipmentReport report) throws SQLException {
        OffsetDateTime at = report.receivedAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        insert.setString(1, unit);
        insert.setObject(2, at);
        insert.setString(3, report.firmware().orElse(null));
        number(insert, 4, report.strengthDbm());
        number(insert, 5, report.linkQuality());
        if (report.parent().isPresent()) {
            insert.setLong(6, Long.parseUnsignedLong(report.parent().get(), HEX));
        } else {
            insert.setNull(6, Types.BIGINT);
        }
        number(insert, 7, report.batteryPercent());
        number(insert, 8, report.batteryMonths());
        number(insert, 9, report.driftSeconds());
        insert.setString(10, unit);
        insert.setString(11, unit);
        insert.setObject(12, at);
    }

    private static void number(PreparedStatement insert, int index, OptionalInt value) throws SQLException {
        if (value.isPresent()) {
            insert.setInt(index, value.getAsInt());
        } else {
            insert.setNull(index, Types.INTEGER);
        }
    }

    /** The latest reports of a unit, latest first. */
    public List<EquipmentReport> list(String unit, int limit) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    """
                    SELECT received_at, firmware, strength_dbm, link_quality, parent, battery, months_left, drift_seconds
                    FROM collection.unit_equipment WHERE unit_id = ? ORDER BY received_at DESC LIMIT ?
                    """)) {
                query.setString(1, unit);
                query.setInt(2, limit);
                List<EquipmentReport> reports = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        reports.add(report(row));
                    }
                }
                return reports;
            }
        });
    }

    private static EquipmentReport report(ResultSet row) throws SQLException {
        long parent = row.getLong(5);
        boolean hasParent = !row.wasNull();
        return new EquipmentReport(
                row.getObject(1, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString(2)),
                number(row, 3),
                number(row, 4),
                hasParent ? Optional.of(String.format(Locale.ROOT, "%016X", parent)) : Optional.empty(),
                number(row, 6),
                number(row, 7),
                number(row, 8));
    }

    private static OptionalInt number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
