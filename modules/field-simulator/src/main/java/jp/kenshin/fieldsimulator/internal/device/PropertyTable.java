package jp.kenshin.fieldsimulator.internal.device;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.PropertyMap;
import jp.kenshin.echonet.meter.MalformedValue;

/**
 * Which properties an object has and how each is read and written. One table serves all objects of a class.
 *
 * @param <S> what an object is
 */
final class PropertyTable<S> {
    private static final int ANNOUNCED = 0x9D;
    private static final int WRITABLE = 0x9E;
    private static final int READABLE = 0x9F;

    /** Reads a property; empty when the object has no value to show. */
    interface Getter<S> {
        Optional<Edt> read(S object, Instant now);
    }

    /** Writes a property; false when the object will not have it. */
    interface Setter<S> {
        boolean write(S object, Edt value, Instant now) throws MalformedValue;
    }

    private final Map<Integer, Getter<S>> getters = new TreeMap<>();
    private final Map<Integer, Setter<S>> setters = new TreeMap<>();
    private final SortedSet<Integer> announced = new TreeSet<>();

    PropertyTable() {
        getters.put(ANNOUNCED, (object, now) -> Optional.of(PropertyMap.encode(announced)));
        getters.put(WRITABLE, (object, now) -> Optional.of(PropertyMap.encode(new TreeSet<>(setters.keySet()))));
        getters.put(READABLE, (object, now) -> Optional.of(PropertyMap.encode(new TreeSet<>(getters.keySet()))));
    }

    PropertyTable<S> with(int epc, Getter<S> getter) {
        getters.put(epc, getter);
        return this;
    }

    PropertyTable<S> withFixed(int epc, Edt value) {
        return with(epc, (object, now) -> Optional.of(value));
    }

    PropertyTable<S> settable(int epc, Setter<S> setter) {
        setters.put(epc, setter);
        return this;
    }

    PropertyTable<S> announcing(int... codes) {
        for (int epc : codes) {
            announced.add(epc);
        }
        return this;
    }

    Optional<Edt> read(S object, int epc, Instant now) {
        Getter<S> getter = getters.get(epc);
        return getter == null ? Optional.empty() : getter.read(object, now);
    }

    /** Whether it was written; data that the property does not allow is not. */
    boolean write(S object, int epc, Edt value, Instant now) {
        Setter<S> setter = setters.get(epc);
        if (setter == null) {
            return false;
        }
        try {
            return setter.write(object, value, now);
        } catch (MalformedValue | IndexOutOfBoundsException e) {
            return false;
        }
    }
}
