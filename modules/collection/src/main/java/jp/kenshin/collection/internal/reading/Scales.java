package jp.kenshin.collection.internal.reading;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.collection.internal.unit.KnownUnit;
import jp.kenshin.collection.internal.unit.UnitMemory;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.meter.MeterScale;

/** Learns from frames what a count of a meter's registers is worth. */
@Singleton
public class Scales {
    private static final int COEFFICIENT = 0xD3;
    private static final int LONGEST_COEFFICIENT = Integer.BYTES;

    private final UnitMemory memory;

    @Inject
    public Scales(UnitMemory memory) {
        this.memory = memory;
    }

    /** What to ask a meter that has not told. */
    public static Request question(Eoj object) {
        int unit = ObjectClass.of(object)
                .flatMap(meter -> meter.unitProperty().stream().boxed().findFirst())
                .orElseThrow();
        return ObjectClass.LOW_VOLTAGE.equals(ObjectClass.of(object).orElseThrow())
                ? Request.get(object, unit, COEFFICIENT)
                : Request.get(object, unit);
    }

    /** Takes down unit and coefficient, where the frame has them. What a refusal leaves empty it has not told. */
    public void learn(KnownUnit unit, Frame frame) {
        Eoj object = frame.source();
        ObjectClass.of(object)
                .flatMap(meter -> scale(unit, object, meter, frame))
                .ifPresent(scale -> memory.scale(unit, object, scale));
    }

    private static Optional<MeterScale> scale(KnownUnit unit, Eoj object, ObjectClass meter, Frame frame) {
        Optional<MeterScale> known = unit.findScale(object);
        Optional<Integer> exponent = meter.unitProperty().stream()
                .boxed()
                .findFirst()
                .flatMap(frame::find)
                .filter(edt -> edt.length() == 1)
                .flatMap(edt ->
                        meter.isElectricity() ? MeterScale.energyUnit(edt.u8(0)) : MeterScale.volumeUnit(edt.u8(0)))
                .or(() -> known.map(MeterScale::unit));
        long coefficient = (meter.isElectricity() ? frame.find(COEFFICIENT) : Optional.<Edt>empty())
                .filter(edt -> edt.length() == LONGEST_COEFFICIENT)
                .map(edt -> edt.u32(0))
                .filter(value -> value <= MeterScale.LARGEST_COEFFICIENT)
                .orElseGet(() -> known.map(MeterScale::coefficient).orElse(1L));
        return exponent.map(each -> new MeterScale(coefficient, each));
    }
}
