package jp.kenshin.collection.internal.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.crypto.SecretKey;
import jp.kenshin.collection.FieldUnits.KeyState;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import org.jspecify.annotations.Nullable;

/**
 * The life of units' keys: a new one is made and pending, then confirmed by a frame sealed with it, or withdrawn because the unit did not follow. Until
 * the next renewal the one before still opens what was on its way.
 */
@Singleton
public class UnitKeys {
    /** Name of the job that sends new keys. */
    public static final String RENEWAL_JOB = "collection.key-renewal";

    /** Who renews keys that no person asked to be renewed. */
    public static final String SYSTEM = "system";

    private final Database database;
    private final KeySeal seal;
    private final Units units;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public UnitKeys(Database database, KeySeal seal, Units units, AuditLog audit, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A key on its way to a unit.
     *
     * @param madeAt since when
     */
    public record Pending(String unit, int keyId, Instant madeAt) {}

    /** Keys that no unit has used yet, oldest first. */
    public List<Pending> listPending(int limit) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    """
                    SELECT unit_id, key_id, made_at FROM collection.unit_key
                    WHERE state = 'PENDING' ORDER BY made_at, unit_id LIMIT ?
                    """)) {
                query.setInt(1, limit);
                List<Pending> pending = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        pending.add(new Pending(
                                row.getString(1),
                                row.getInt(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()));
                    }
                }
                return pending;
            }
        });
    }

    /**
     * Units whose key was made before an instant and has no successor on its way, oldest first. Units that did not follow lately
     * ({@link KeyTrials}), and those nobody has heard, are left out.
     */
    public List<String> listDue(Instant madeBefore, Instant now, int limit) {
        return database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    """
                    SELECT k.unit_id FROM collection.unit_key k
                    WHERE k.state = 'CURRENT' AND COALESCE(k.confirmed_at, k.made_at) < ? AND NOT EXISTS
                        (SELECT 1 FROM collection.unit_key p WHERE p.unit_id = k.unit_id AND p.state = 'PENDING')
                        AND NOT EXISTS (SELECT 1 FROM collection.key_trial t
                            WHERE t.unit_id = k.unit_id AND (t.ended OR t.next_at > ?))
                        AND EXISTS (SELECT 1 FROM collection.unit_contact c WHERE c.unit_id = k.unit_id)
                    ORDER BY COALESCE(k.confirmed_at, k.made_at), k.unit_id LIMIT ?
                    """)) {
                query.setObject(1, time(madeBefore));
                query.setObject(2, time(now));
                query.setInt(3, limit);
                List<String> due = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        due.add(row.getString(1));
                    }
                }
                return due;
            }
        });
    }

    /** Makes the next key of a unit, whatever failed before where a person asks; the one that is pending already, where there is one. Empty for a unit without keys. */
    public Optional<UnitKey> makeNext(String actor, KnownUnit unit) {
        if (unit.currentKey().isEmpty() || unit.pendingKey().isPresent()) {
            return unit.pendingKey();
        }
        byte[] bytes = new byte[Envelope.KEY_LENGTH];
        random.nextBytes(bytes);
        SecretKey key = Envelope.key(bytes);
        database.inTransaction(connection -> {
            if (!actor.equals(SYSTEM)) {
                KeyTrials.forget(connection, unit.id());
            }
            OptionalInt id = new KeyNumbers(connection).next(unit.id());
            if (id.isPresent()) {
                new UnitTable(connection)
                        .insertKeys(
                                List.of(seal.seal(unit.id(), id.getAsInt(), KeyState.PENDING, key)),
                                seal.fingerprint(),
                                clock.instant());
                record(connection, actor, "collection.key.renew", unit.id(), id.getAsInt());
            }
        });
        units.forget(unit.id());
        return units.findKnown(unit.id()).flatMap(KnownUnit::pendingKey);
    }

    /**
     * The unit has used its pending key: from now on it is the current one. False where that key was withdrawn meanwhile, by another node it may be:
     * the unit must not be answered under it, or it would give up the key that is still known for one that is not.
     */
    public boolean confirm(String unit, int keyId) {
        Instant now = clock.instant();
        boolean changed = database.inTransaction((Connection connection) -> {
            if (update(
                            connection,
                            "state = 'CURRENT', confirmed_at = ?",
                            "key_id = ? AND state = 'PENDING'",
                            unit,
                            now,
                            keyId)
                    == 0) {
                return false;
            }
            delete(connection, "state = 'PREVIOUS'", unit, keyId);
            KeyTrials.forget(connection, unit);
            update(connection, "state = 'PREVIOUS'", "key_id <> ? AND state = 'CURRENT'", unit, null, keyId);
            record(connection, SYSTEM, "collection.key.confirmed", unit, keyId);
            return true;
        });
        units.forget(unit);
        if (changed) {
            forgetWindow(unit);
        }
        return changed
                || units.findKnown(unit).flatMap(known -> known.findKey(keyId)).isPresent();
    }

    /** Windows of keys that are no more. */
    private void forgetWindow(String unit) {
        database.inTransaction(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    """
                    DELETE FROM collection.unit_window WHERE unit_id = ? AND key_id NOT IN
                        (SELECT key_id FROM collection.unit_key WHERE unit_id = ?)
                    """)) {
                delete.setString(1, unit);
                delete.setString(2, unit);
                delete.executeUpdate();
            }
        });
    }

    /** The unit did not follow: its pending key is withdrawn and the current one goes on. False where it has followed meanwhile. */
    public boolean rollBack(String unit, int keyId) {
        boolean withdrawn = database.inTransaction((Connection connection) -> {
            boolean pending = delete(connection, "state = 'PENDING'", unit, -1) > 0;
            if (pending) {
                record(connection, SYSTEM, "collection.key.rolled-back", unit, keyId);
            }
            return pending;
        });
        units.forget(unit);
        return withdrawn;
    }

    private static int update(
            Connection connection, String set, String where, String unit, @Nullable Instant at, int keyId)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE collection.unit_key SET " + set + " WHERE unit_id = ? AND " + where)) {
            int next = 1;
            if (at != null) {
                update.setObject(next++, time(at));
            }
            update.setString(next++, unit);
            update.setInt(next, keyId);
            return update.executeUpdate();
        }
    }

    private static int delete(Connection connection, String where, String unit, int butKey) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM collection.unit_key WHERE unit_id = ? AND key_id <> ? AND " + where)) {
            delete.setString(1, unit);
            delete.setInt(2, butKey);
            return delete.executeUpdate();
        }
    }

    private void record(Connection connection, String actor, String action, String unit, int keyId) {
        audit.record(
                connection,
                new AuditEvent(
                        actor,
                        action,
                        "unit:" + unit,
                        AuditEvent.Outcome.DONE,
                        Map.of("key", Integer.toString(keyId))));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
