package jp.kenshin.collection.internal.unit;

import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.Protection;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.registry.CarriedMeter;

/**
 * A field unit as its record and the registry say.
 *
 * @param id terminal id, or id of a meter with a radio of its own
 * @param address its address in the envelope (EUI-64)
 * @param protection which of its frames count
 * @param meters all it ever carried, in order of meter id
 * @param concentrator the one it hangs on now
 */
public record FieldUnit(
        String id,
        long address,
        Protection protection,
        List<CarriedMeter> meters,
        Optional<ConcentratorId> concentrator) {
    public FieldUnit {
        meters = List.copyOf(meters);
    }
}
