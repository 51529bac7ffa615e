package jp.kenshin.collection;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.registry.CarriedMeter;

/** Field units as an operator sees them: who they are, how they speak, when they were heard last, which keys they have. */
public interface FieldUnits {
    /**
     * Units whose id, address, identification or meter is what was typed, or begins with it; in order of id.
     *
     * @param text as typed; blanks around it and the case of letters do not count
     */
    List<View> search(String text, int limit);

    Optional<View> find(String unit);

    /** What the unit told of itself, latest first. */
    List<EquipmentReport> listEquipment(String unit, int limit);

    /** Keys of the unit, newest first; numbers and dates, never a key itself. */
    List<Key> listKeys(String unit);

    /**
     * Gives the unit a new key; it is sent until the unit uses it, or withdrawn after an hour. Recorded in the audit log.
     *
     * @return number of the new key
     * @throws jp.kenshin.kernel.KenshinException {@link CollectionError#UNIT_NOT_FOUND}, or {@link CollectionError#UNIT_NOT_CAPABLE} for one that
     *     speaks plainly
     */
    int renewKey(String actor, String unit);

    /**
     * Registers the units of a CSV file, all or none (docs/field.md): {@code unit_id,address,identification,protection,key}. Recorded in the audit
     * log, without keys.
     *
     * @param csv UTF-8; read to its end and not closed
     * @return how many were registered
     * @throws jp.kenshin.kernel.KenshinException {@link CollectionError#UNITS_REFUSED} with the first errors by line;
     *     {@link CollectionError#MASTER_KEY_UNAVAILABLE} for units with keys where there is nothing to seal them with
     */
    int register(String actor, InputStream csv);

    /** How many units there are, and how many of them were not heard since then. */
    Presence presence(Instant since);

    /**
     * A unit.
     *
     * @param id terminal id, or id of a meter with its own radio
     * @param address EUI-64, 16 hexadecimal digits
     * @param identification property 0x83, hexadecimal digits
     * @param protection how it speaks
     * @param heardAt when it was heard last, to ten minutes
     * @param heardFrom address and port it spoke from
     * @param keyId number of the key it uses
     * @param meters all it carries or carried
     * @param concentrator the one it hangs on
     */
    record View(
            String id,
            String address,
            String identification,
            Protection protection,
            Optional<Instant> heardAt,
            Optional<String> heardFrom,
            OptionalInt keyId,
            List<CarriedMeter> meters,
            Optional<ConcentratorId> concentrator) {
        public View {
            meters = List.copyOf(meters);
        }
    }

    /**
     * @param id number
     * @param state PENDING, CURRENT or PREVIOUS
     * @param madeAt when it was made
     * @param confirmedAt when the unit first used it
     */
    record Key(int id, KeyState state, Instant madeAt, Optional<Instant> confirmedAt) {}

    /** The life of a key. */
    enum KeyState {
        /** On its way to the unit. */
        PENDING,
        /** In use. */
        CURRENT,
        /** Replaced a while ago. */
        PREVIOUS
    }

    /**
     * @param units how many are registered
     * @param silent how many of them were not heard since the asked time, or never
     */
    record Presence(long units, long silent) {}
}
