package jp.kenshin.collection.internal.reading;

import java.util.Optional;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.registry.CarriedMeter;

/** Which of a unit's meters an object stands for: the nth of its class, in order of meter id, of those carried at that time. */
public final class CarriedMeters {
    private CarriedMeters() {}

    /** @param second seconds since the epoch */
    public static Optional<CarriedMeter> find(FieldUnit unit, Eoj object, long second) {
        return ObjectClass.of(object).flatMap(meter -> unit.meters().stream()
                .filter(each -> each.kind() == meter.kind() && each.isCarriedAt(second))
                .skip(Math.max(0, object.instance() - 1L))
                .findFirst());
    }
}
