package jp.kenshin.collection.internal.unit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.collection.FieldUnits.KeyState;
import jp.kenshin.collection.Protection;
import jp.kenshin.echonet.meter.MeterScale;
import jp.kenshin.platform.database.Vendor;
import org.jspecify.annotations.Nullable;

/** The rows of field units, on the connection of one unit of work. */
final class UnitTable {
    private static final String SELECT =
            """
            SELECT u.id, u.address, u.identification, u.protection, c.host, c.port, c.heard_at
            FROM collection.unit u LEFT JOIN collection.unit_contact c ON c.unit_id = u.id
            """;

    private final Connection connection;

    UnitTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * A unit's row with its last contact.
     *
     * @param host null when it was never heard
     */
    record UnitRow(
            String id,
            long address,
            String identification,
            Protection protection,
            @Nullable String host,
            int port,
            @Nullable Instant heardAt) {}

    /** A key as it is stored. */
    record KeyRow(String unit, int keyId, KeyState state, byte[] sealed) {}

    List<UnitRow> byIds(Collection<String> ids) throws SQLException {
        return list(SELECT + "WHERE u.id = ANY (?)", "VARCHAR", ids.toArray());
    }

    List<UnitRow> byAddresses(Collection<Long> addresses) throws SQLException {
        return list(SELECT + "WHERE u.address = ANY (?)", "BIGINT", addresses.toArray());
    }

    List<UnitRow> byIdentifications(Collection<String> identifications) throws SQLException {
        return list(SELECT + "WHERE u.identification = ANY (?)", "VARCHAR", identifications.toArray());
    }

    /** Plain units heard last from one of these hosts; the ports are the caller's to compare. */
    List<UnitRow> byHosts(Collection<String> hosts) throws SQLException {
        return list(SELECT + "WHERE u.protection = 'PLAIN' AND c.host = ANY (?)", "VARCHAR", hosts.toArray());
    }

    private List<UnitRow> list(String sql, String type, Object[] values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf(type, values));
            List<UnitRow> units = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    units.add(unit(row));
                }
            }
            return units;
        }
    }

    private static UnitRow unit(ResultSet row) throws SQLException {
        OffsetDateTime heardAt = row.getObject(7, OffsetDateTime.class);
        return new UnitRow(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                Protection.valueOf(row.getString(4)),
                row.getString(5),
                row.getInt(6),
                heardAt == null ? null : heardAt.toInstant());
    }

    Map<String, List<KeyRow>> keys(Collection<String> ids) throws SQLException {
        Map<String, List<KeyRow>> keys = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT unit_id, key_id, state, sealed FROM collection.unit_key WHERE unit_id = ANY (?) ORDER BY key_id")) {
            query.setArray(1, connection.createArrayOf("VARCHAR", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    KeyRow key = new KeyRow(
                            row.getString(1), row.getInt(2), KeyState.valueOf(row.getString(3)), row.getBytes(4));
                    keys.computeIfAbsent(key.unit(), id -> new ArrayList<>()).add(key);
                }
            }
        }
        return keys;
    }

    Map<String, Map<Integer, MeterScale>> scales(Collection<String> ids) throws SQLException {
        Map<String, Map<Integer, MeterScale>> scales = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT unit_id, object, exponent, coefficient FROM collection.unit_scale WHERE unit_id = ANY (?)")) {
            query.setArray(1, connection.createArrayOf("VARCHAR", ids.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    scales.computeIfAbsent(row.getString(1), id -> new HashMap<>())
                            .put(row.getInt(2), new MeterScale(row.getInt(4), row.getInt(3)));
                }
            }
        }
        return scales;
    }

    /** Registers units that are not there yet. */
    void insert(List<UnitRow> units) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO collection.unit (id, address, identification, protection) VALUES (?, ?, ?, ?)")) {
            for (UnitRow unit : units) {
                insert.setString(1, unit.id());
                insert.setLong(2, unit.address());
                insert.setString(3, unit.identification());
                insert.setString(4, unit.protection().name());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    void insertKeys(List<KeyRow> keys, String master, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO collection.unit_key (unit_id, key_id, state, sealed, master, made_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """)) {
            for (KeyRow key : keys) {
                insert.setString(1, key.unit());
                insert.setInt(2, key.keyId());
                insert.setString(3, key.state().name());
                insert.setBytes(4, key.sealed());
                insert.setString(5, master);
                insert.setObject(6, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Whether any unit is registered. */
    boolean isEmpty() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id FROM collection.unit LIMIT 1");
                ResultSet row = query.executeQuery()) {
            return !row.next();
        }
    }

    long revision() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT revision FROM collection.unit_revision WHERE id = 1");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Makes every node forget what it remembers of units. */
    void changed() throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE collection.unit_revision SET revision = revision + 1 WHERE id = 1")) {
            update.executeUpdate();
        }
    }

    /** Fingerprint of a master key that keys are sealed with and that is not this one, if any. */
    Optional<String> findOtherMaster(String fingerprint) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT master FROM collection.unit_key WHERE master <> ? LIMIT 1")) {
            query.setString(1, fingerprint);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** The Vendor's word for "insert, or update what is there"; both keep one row a key. */
    static String upsert(Vendor vendor, String table, String keys, String columns, String marks) {
        String into = table + " (" + keys + ", " + columns + ")";
        return vendor == Vendor.H2
                ? "MERGE INTO " + into + " KEY (" + keys + ") VALUES (" + marks + ")"
                : "INSERT INTO " + into + " VALUES (" + marks + ") ON CONFLICT (" + keys + ") DO UPDATE SET (" + columns
                        + ") = ROW (" + excluded(columns) + ")";
    }

    private static String excluded(String columns) {
        return "EXCLUDED." + columns.replace(", ", ", EXCLUDED.");
    }
}
