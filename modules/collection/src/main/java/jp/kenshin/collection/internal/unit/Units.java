package jp.kenshin.collection.internal.unit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.collection.Protection;
import jp.kenshin.collection.internal.unit.UnitTable.UnitRow;
import jp.kenshin.echonet.meter.MeterScale;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.Radio;
import jp.kenshin.registry.Radios;
import org.jspecify.annotations.Nullable;

/**
 * Units that have been heard of lately, found by id, by address in the envelope, or by the place a plain one speaks from. Loaded in bulk;
 * forgotten when the registry or any unit's record has changed, which is looked at once a second.
 */
@Singleton
public class Units implements UnitDirectory {
    private static final int MOST = 1_000_000;
    private static final long CHECK_MILLIS = 1_000;

    private final Database database;
    private final Radios radios;
    private final KeySeal seal;
    private final Clock clock;
    private final Cache<String, KnownUnit> byId =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<Long, String> byAddress =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<String, String> byIdentification =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final Cache<InetSocketAddress, String> byPlace =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private volatile long checkedMillis = Long.MIN_VALUE / 2;
    private volatile long registryRevision = -1;
    private volatile long unitRevision = -1;

    @Inject
    public Units(Database database, Radios radios, KeySeal seal, Clock clock) {
        this.database = database;
        this.radios = radios;
        this.seal = seal;
        this.clock = clock;
    }

    @Override
    public Optional<FieldUnit> find(String unitId) {
        return findKnown(unitId).map(KnownUnit::unit);
    }

    @Override
    public Optional<FieldUnit> findOfMeter(MeterId meter) {
        return radios.findRadioOf(meter).flatMap(this::find);
    }

    /** The unit with all that is known of it, from memory or else from the database. */
    public Optional<KnownUnit> findKnown(String unitId) {
        refresh();
        KnownUnit known = byId.getIfPresent(unitId);
        if (known != null) {
            return Optional.of(known);
        }
        return remember(database.read(connection -> load(connection, new UnitTable(connection).byIds(List.of(unitId)))))
                .stream()
                .findFirst();
    }

    /** From memory only. */
    public @Nullable KnownUnit byAddress(long address) {
        String id = byAddress.getIfPresent(address);
        return id == null ? null : byId.getIfPresent(id);
    }

    /** From memory only: the plain unit that speaks from there. */
    public @Nullable KnownUnit byPlace(InetSocketAddress place) {
        String id = byPlace.getIfPresent(place);
        return id == null ? null : byId.getIfPresent(id);
    }

    /** Binds a plain unit to the place it speaks from. */
    public void bind(KnownUnit unit, InetSocketAddress place) {
        unit.contact().ifPresent(byPlace::invalidate);
        byPlace.put(place, unit.id());
    }

    /** From memory only: the unit of an identification number (0x83). */
    public @Nullable KnownUnit byIdentification(String identification) {
        String id = byIdentification.getIfPresent(identification);
        return id == null ? null : byId.getIfPresent(id);
    }

    /** What came in names units in three ways. */
    public record Wanted(Set<Long> addresses, Set<InetSocketAddress> places, Set<String> identifications) {
        public Wanted {
            addresses = Set.copyOf(addresses);
            places = Set.copyOf(places);
            identifications = Set.copyOf(identifications);
        }

        public boolean isEmpty() {
            return addresses.isEmpty() && places.isEmpty() && identifications.isEmpty();
        }
    }

    /** Brings units into memory, in one pass; to be called once for each batch of arrivals, wanted or not. */
    public void load(Wanted wanted) {
        refresh();
        if (wanted.isEmpty()) {
            return;
        }
        Set<String> hosts = wanted.places().stream().map(Places::reachableHost).collect(Collectors.toSet());
        remember(database.read(connection -> {
            UnitTable table = new UnitTable(connection);
            Map<String, UnitRow> rows = new HashMap<>();
            table.byAddresses(wanted.addresses()).forEach(row -> rows.put(row.id(), row));
            table.byIdentifications(wanted.identifications()).forEach(row -> rows.put(row.id(), row));
            table.byHosts(hosts).forEach(row -> rows.put(row.id(), row));
            return load(connection, List.copyOf(rows.values()));
        }));
    }

    /** Forgets one unit, whose keys or record this node has just changed or no longer trusts. */
    public void forget(String unitId) {
        byId.invalidate(unitId);
    }

    private record Loaded(UnitRow row, List<UnitTable.KeyRow> keys, Map<Integer, MeterScale> scales) {}

    private static List<Loaded> load(Connection connection, List<UnitRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        UnitTable table = new UnitTable(connection);
        List<String> ids = rows.stream().map(UnitRow::id).toList();
        var keys = table.keys(ids);
        var scales = table.scales(ids);
        return rows.stream()
                .map(row -> new Loaded(
                        row, keys.getOrDefault(row.id(), List.of()), scales.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    /** A unit that the registry does not know (any more) carries nothing, so it is nobody. */
    private List<KnownUnit> remember(List<Loaded> loaded) {
        if (loaded.isEmpty()) {
            return List.of();
        }
        Map<String, Radio> known = radios
                .list(loaded.stream().map(each -> each.row().id()).toList())
                .stream()
                .collect(Collectors.toMap(Radio::id, radio -> radio));
        return loaded.stream()
                .flatMap(each ->
                        Optional.ofNullable(known.get(each.row().id())).map(radio -> remember(each, radio)).stream())
                .toList();
    }

    private KnownUnit remember(Loaded loaded, Radio radio) {
        UnitRow row = loaded.row();
        FieldUnit unit = new FieldUnit(row.id(), row.address(), row.protection(), radio.meters(), radio.concentrator());
        InetSocketAddress contact = row.host() == null ? null : Places.of(row.host(), row.port());
        KnownUnit fresh = new KnownUnit(
                unit,
                row.identification(),
                seal.open(loaded.keys()),
                loaded.scales(),
                contact,
                row.heardAt() == null ? 0 : row.heardAt().toEpochMilli());
        KnownUnit known = byId.get(row.id(), id -> fresh);
        byAddress.put(row.address(), row.id());
        byIdentification.put(row.identification(), row.id());
        if (contact != null && row.protection() == Protection.PLAIN) {
            byPlace.asMap().putIfAbsent(contact, row.id());
        }
        return known;
    }

    private void refresh() {
        long now = clock.millis();
        if (Math.abs(now - checkedMillis) < CHECK_MILLIS) {
            return;
        }
        checkedMillis = now;
        long registry = radios.revision();
        long units = database.read(connection -> new UnitTable(connection).revision());
        if (registry != registryRevision || units != unitRevision) {
            byId.invalidateAll();
            byAddress.invalidateAll();
            byIdentification.invalidateAll();
            byPlace.invalidateAll();
            registryRevision = registry;
            unitRevision = units;
        }
    }
}
