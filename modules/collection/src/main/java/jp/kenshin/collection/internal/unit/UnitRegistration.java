package jp.kenshin.collection.internal.unit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.FieldUnits.KeyState;
import jp.kenshin.collection.Protection;
import jp.kenshin.collection.internal.unit.UnitTable.UnitRow;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;

/** Takes units into the records, with the key they came from the maker with. */
@Singleton
public class UnitRegistration {
    private final Database database;
    private final KeySeal seal;
    private final Clock clock;

    @Inject
    public UnitRegistration(Database database, KeySeal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /**
     * A unit to be registered.
     *
     * @param id terminal id, or id of a meter with its own radio
     * @param address EUI-64
     * @param identification property 0x83, 34 hexadecimal digits in upper case
     * @param key its first key, for a unit that speaks in the envelope
     */
    public record NewUnit(
            String id, long address, String identification, Protection protection, Optional<SecretKey> key) {}

    /** Whether nobody is registered yet. */
    public boolean isEmpty() {
        return database.read(connection -> new UnitTable(connection).isEmpty());
    }

    /** Those of them that share their id, address or identification with a registered unit. */
    List<String> listRegistered(List<NewUnit> units) {
        return database.read(connection -> {
            UnitTable table = new UnitTable(connection);
            Set<String> ids = new HashSet<>();
            Set<Long> addresses = new HashSet<>();
            Set<String> identifications = new HashSet<>();
            Consumer<UnitRow> note = row -> {
                ids.add(row.id());
                addresses.add(row.address());
                identifications.add(row.identification());
            };
            table.byIds(units.stream().map(NewUnit::id).toList()).forEach(note);
            table.byAddresses(units.stream().map(NewUnit::address).toList()).forEach(note);
            table.byIdentifications(units.stream().map(NewUnit::identification).toList())
                    .forEach(note);
            return units.stream()
                    .filter(unit -> ids.contains(unit.id())
                            || addresses.contains(unit.address())
                            || identifications.contains(unit.identification()))
                    .map(NewUnit::id)
                    .toList();
        });
    }

    /** Registers all or none; the first key has the number 1. */
    public void register(List<NewUnit> units) {
        if (!seal.isAvailable() && units.stream().anyMatch(unit -> unit.key().isPresent())) {
            throw new KenshinException(
                    CollectionError.MASTER_KEY_UNAVAILABLE,
                    "Units with keys need a master key: set kenshin.field.keystore.");
        }
        List<UnitTable.KeyRow> keys = units.stream()
                .flatMap(unit -> unit.key().map(key -> seal.seal(unit.id(), 1, KeyState.CURRENT, key)).stream())
                .toList();
        database.inTransaction(connection -> {
            UnitTable table = new UnitTable(connection);
            table.insert(units.stream()
                    .map(unit -> new UnitRow(
                            unit.id(), unit.address(), unit.identification(), unit.protection(), null, 0, null))
                    .toList());
            table.insertKeys(keys, seal.fingerprint(), clock.instant());
            table.changed();
        });
    }
}
