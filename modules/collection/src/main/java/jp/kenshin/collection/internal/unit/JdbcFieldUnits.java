package jp.kenshin.collection.internal.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.collection.FieldUnits;
import jp.kenshin.collection.internal.equipment.EquipmentBook;
import jp.kenshin.collection.internal.unit.UnitRegistration.NewUnit;
import jp.kenshin.collection.internal.unit.UnitTable.KeyRow;
import jp.kenshin.collection.internal.unit.UnitTable.UnitRow;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.JobRunner;
import jp.kenshin.registry.Radio;
import jp.kenshin.registry.Radios;
import org.jspecify.annotations.Nullable;

/** Looks at the records, and starts a renewal when asked to. */
@Singleton
public class JdbcFieldUnits implements FieldUnits {
    private final Database database;
    private final Radios radios;
    private final Units units;
    private final UnitKeys keys;
    private final EquipmentBook equipment;
    private final UnitRegistration registration;
    private final AuditLog audit;
    private final JobRunner jobs;

    @Inject
    public JdbcFieldUnits(
            Database database,
            Radios radios,
            Units units,
            UnitKeys keys,
            EquipmentBook equipment,
            UnitRegistration registration,
            AuditLog audit,
            JobRunner jobs) {
        this.registration = registration;
        this.audit = audit;
        this.database = database;
        this.radios = radios;
        this.units = units;
        this.keys = keys;
        this.equipment = equipment;
        this.jobs = jobs;
    }

    @Override
    public List<View> search(String text, int limit) {
        String typed = text.strip().toUpperCase(Locale.ROOT);
        TreeSet<String> ids = new TreeSet<>(startingWith(typed, limit));
        meter(typed).flatMap(radios::findRadioOf).ifPresent(ids::add);
        return views(ids.stream().limit(limit).toList());
    }

    private static Optional<MeterId> meter(String typed) {
        try {
            return Optional.of(MeterId.of(typed));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** By id or identification, or by a whole address. */
    private List<String> startingWith(String typed, int limit) {
        String literal = typed.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    """
                    SELECT id FROM collection.unit
                    WHERE id LIKE ? ESCAPE '!' OR identification LIKE ? ESCAPE '!' OR address = ? ORDER BY id LIMIT ?
                    """)) {
                query.setString(1, literal);
                query.setString(2, literal);
                query.setObject(3, address(typed), Types.BIGINT);
                query.setInt(4, limit);
                List<String> ids = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getString(1));
                    }
                }
                return ids;
            }
        });
    }

    private static @Nullable Long address(String typed) {
        try {
            return Long.parseUnsignedLong(typed.replace(":", "").replace("-", ""), 16);
        } catch (NumberFormatException noAddress) {
            return null;
        }
    }

    @Override
    public Optional<View> find(String unit) {
        return views(List.of(unit)).stream().findFirst();
    }

    private List<View> views(Collection<String> ids) {
        Map<String, Radio> carried =
                radios.list(ids).stream().collect(Collectors.toMap(Radio::id, Function.identity()));
        return database.read(connection -> {
            UnitTable table = new UnitTable(connection);
            Map<String, List<KeyRow>> rows = table.keys(ids);
            return table.byIds(ids).stream()
                    .sorted(Comparator.comparing(UnitRow::id))
                    .map(unit -> view(
                            unit, rows.getOrDefault(unit.id(), List.of()), Optional.ofNullable(carried.get(unit.id()))))
                    .toList();
        });
    }

    private static View view(UnitRow unit, List<KeyRow> keys, Optional<Radio> radio) {
        return new View(
                unit.id(),
                String.format(Locale.ROOT, "%016X", unit.address()),
                unit.identification(),
                unit.protection(),
                Optional.ofNullable(unit.heardAt()),
                Optional.ofNullable(unit.host()).map(host -> host + " " + unit.port()),
                keys.stream()
                        .filter(key -> key.state() == KeyState.CURRENT)
                        .mapToInt(KeyRow::keyId)
                        .findFirst(),
                radio.map(Radio::meters).orElse(List.of()),
                radio.flatMap(Radio::concentrator));
    }

    @Override
    public List<EquipmentReport> listEquipment(String unit, int limit) {
        return equipment.list(unit, limit);
    }

    @Override
    public List<Key> listKeys(String unit) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    """
                    SELECT key_id, state, made_at, confirmed_at FROM collection.unit_key
                    WHERE unit_id = ? ORDER BY made_at DESC, key_id DESC
                    """)) {
                query.setString(1, unit);
                List<Key> all = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        all.add(key(row));
                    }
                }
                return all;
            }
        });
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                row.getInt(1),
                KeyState.valueOf(row.getString(2)),
                Objects.requireNonNull(row.getObject(3, OffsetDateTime.class)).toInstant(),
                Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    @Override
    public int renewKey(String actor, String unit) {
        KnownUnit known = units.findKnown(unit)
                .orElseThrow(() -> new KenshinException(CollectionError.UNIT_NOT_FOUND, "there is no unit " + unit));
        UnitKey next = keys.makeNext(actor, known)
                .orElseThrow(() -> new KenshinException(
                        CollectionError.UNIT_NOT_CAPABLE, unit + " speaks plainly and has no key to renew"));
        jobs.wake(UnitKeys.RENEWAL_JOB);
        return next.id();
    }

    @Override
    public int register(String actor, InputStream csv) {
        UnitFile file = UnitFile.read(csv);
        List<String> ids = file.units().stream().map(NewUnit::id).toList();
        Set<String> known = radios.list(ids).stream().map(Radio::id).collect(Collectors.toSet());
        ids.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> file.refuse(id, "is no terminal and no meter of the registry"));
        registration
                .listRegistered(file.units())
                .forEach(id -> file.refuse(id, "or its numbers are registered already"));
        file.requireNoErrors();
        registration.register(file.units());
        audit.record(new AuditEvent(
                actor,
                "collection.units.register",
                "",
                AuditEvent.Outcome.DONE,
                Map.of("units", Integer.toString(ids.size()))));
        return ids.size();
    }

    @Override
    public Presence presence(Instant since) {
        return database.read(connection -> new Presence(
                count(connection, "SELECT COUNT(*) FROM collection.unit", null),
                count(
                        connection,
                        """
                        SELECT COUNT(*) FROM collection.unit u WHERE NOT EXISTS
                            (SELECT 1 FROM collection.unit_contact c WHERE c.unit_id = u.id AND c.heard_at >= ?)
                        """,
                        since)));
    }

    private static long count(Connection connection, String sql, @Nullable Instant since) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            if (since != null) {
                query.setObject(1, since.atOffset(ZoneOffset.UTC));
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
