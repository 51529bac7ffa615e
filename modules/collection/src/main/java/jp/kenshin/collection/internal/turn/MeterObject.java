package jp.kenshin.collection.internal.turn;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.MeterKind;

/** Which object of a unit is which meter (docs/field.md): the class says the kind, the instance counts meters in order of id. */
public final class MeterObject {
    public static final int LOW_VOLTAGE = 0x0288;
    public static final int WATER = 0x0281;
    public static final int LPG = 0x0283;
    public static final int SMART_GAS = 0x0289;

    private MeterObject() {}

    /** The object of a meter that the unit carries at an instant; empty for kinds that have none. */
    public static Optional<Eoj> find(FieldUnit unit, MeterId meter, long second) {
        List<CarriedMeter> carried =
                unit.meters().stream().filter(each -> each.isCarriedAt(second)).toList();
        Optional<MeterKind> kind = carried.stream()
                .filter(each -> each.id().equals(meter))
                .map(CarriedMeter::kind)
                .findFirst();
        if (kind.isEmpty() || deviceClass(kind.get()).isEmpty()) {
            return Optional.empty();
        }
        List<MeterId> alike = carried.stream()
                .filter(each -> each.kind() == kind.get())
                .map(CarriedMeter::id)
                .toList();
        return Optional.of(Eoj.of(deviceClass(kind.get()).getAsInt(), alike.indexOf(meter) + 1));
    }

    private static OptionalInt deviceClass(MeterKind kind) {
        return switch (kind) {
            case LOW_VOLTAGE -> OptionalInt.of(LOW_VOLTAGE);
            case GAS -> OptionalInt.of(SMART_GAS);
            case WATER -> OptionalInt.of(WATER);
            case LPG -> OptionalInt.of(LPG);
            case HIGH_VOLTAGE, EXTRA_HIGH_VOLTAGE, SPECIFIED, SENSOR -> OptionalInt.empty();
        };
    }
}
