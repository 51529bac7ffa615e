package jp.kenshin.collection.internal.unit;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.kenshin.collection.FieldUnits.KeyState;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.meter.MeterScale;
import org.jspecify.annotations.Nullable;

/**
 * A unit as this node remembers it: its record, and what changes with every frame. A memory that may be dropped at any time; what
 * must last is in the database.
 */
public final class KnownUnit {
    private final FieldUnit unit;
    private final String identification;
    private final List<UnitKey> keys;
    private final Map<Integer, MeterScale> scales;
    private volatile @Nullable InetSocketAddress contact;
    private volatile long contactStoredMillis;
    private volatile long heardMillis;

    KnownUnit(
            FieldUnit unit,
            String identification,
            List<UnitKey> keys,
            Map<Integer, MeterScale> scales,
            @Nullable InetSocketAddress contact,
            long contactStoredMillis) {
        this.unit = unit;
        this.identification = identification;
        this.keys = List.copyOf(keys);
        this.scales = new ConcurrentHashMap<>(scales);
        this.contact = contact;
        this.contactStoredMillis = contactStoredMillis;
    }

    public FieldUnit unit() {
        return unit;
    }

    public String id() {
        return unit.id();
    }

    /** Its identification number (0x83), hexadecimal digits. */
    public String identification() {
        return identification;
    }

    /** The key of a number that this unit may use. */
    public Optional<UnitKey> findKey(int keyId) {
        return keys.stream().filter(key -> key.id() == keyId).findFirst();
    }

    /** The key Kenshin uses towards the unit. */
    public Optional<UnitKey> currentKey() {
        return keys.stream().filter(key -> key.state() == KeyState.CURRENT).findFirst();
    }

    /** The key on its way to the unit. */
    public Optional<UnitKey> pendingKey() {
        return keys.stream().filter(key -> key.state() == KeyState.PENDING).findFirst();
    }

    /** What a count of an object's registers is worth, once the unit has told. */
    public Optional<MeterScale> findScale(Eoj object) {
        return Optional.ofNullable(scales.get(object.code()));
    }

    public void learnScale(Eoj object, MeterScale scale) {
        scales.put(object.code(), scale);
    }

    /** From where it was heard last. */
    public Optional<InetSocketAddress> contact() {
        return Optional.ofNullable(contact);
    }

    /** Whether a frame of it passed from this place since then. */
    public boolean wasHeardFrom(InetSocketAddress place, long sinceMillis) {
        return place.equals(contact) && heardMillis >= sinceMillis;
    }

    /** Takes down where it speaks from; says whether that is worth storing: a new place, or the old one for a while. */
    public boolean heardFrom(InetSocketAddress place, long nowMillis, long storeEveryMillis) {
        boolean moved = !place.equals(contact);
        heardMillis = nowMillis;
        // Also the same place: link-local addresses are equal on whatever link they are.
        contact = place;
        if (!moved && nowMillis - contactStoredMillis < storeEveryMillis) {
            return false;
        }
        contactStoredMillis = nowMillis;
        return true;
    }
}
