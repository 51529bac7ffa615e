package jp.kenshin.fieldsimulator.internal.device;

import java.util.Optional;
import java.util.stream.Stream;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.load.Climate;
import jp.kenshin.fieldsimulator.internal.load.LoadCurve;
import jp.kenshin.fieldsimulator.internal.load.MeterCourse;
import jp.kenshin.fieldsimulator.internal.load.Register;
import jp.kenshin.fieldsimulator.internal.load.Usage;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;
import jp.kenshin.fieldsimulator.internal.population.MeterSpec;

/**
 * The registers of one meter, which share its course.
 *
 * @param forward what comes in
 * @param reverse what an electricity meter's household gives back
 */
record Registers(MeterCourse course, Register forward, Optional<Register> reverse) {
    private static final int SOLAR_IN = 4;

    /** A register and the name it goes by. */
    record Named(String kind, Register register) {}

    /** Those of a household whose size, habits and roof follow from the seed and the meter's id. */
    static Registers of(MeterSpec spec, Climate climate, Chance seed) {
        Chance chance = seed.of(spec.id());
        MeterCourse course = new MeterCourse();
        MeterKind kind = spec.kind();
        long size = chance.between(1, 45, 190);
        if (kind != MeterKind.ELECTRICITY) {
            return new Registers(
                    course,
                    register(spec, new LoadCurve(climate, kind.usage(), size, chance), course),
                    Optional.empty());
        }
        boolean solar = chance.oneIn(2, SOLAR_IN);
        LoadCurve in = new LoadCurve(climate, Usage.ELECTRICITY, solar ? size * 7 / 10 : size, chance);
        LoadCurve out = new LoadCurve(climate, Usage.SUNSHINE, solar ? chance.between(3, 60, 140) : 0, chance);
        MeterSpec nothing = new MeterSpec(spec.id(), kind, spec.instance(), solar ? spec.startCount() / 3 : 0);
        return new Registers(course, register(spec, in, course), Optional.of(register(nothing, out, course)));
    }

    private static Register register(MeterSpec spec, LoadCurve curve, MeterCourse course) {
        MeterKind kind = spec.kind();
        return new Register(curve, course, spec.startCount(), kind.finePerCount(), kind.decimals(), kind.digits());
    }

    Stream<Named> all() {
        return reverse.isPresent()
                ? Stream.of(new Named("import", forward), new Named("export", reverse.get()))
                : Stream.of(new Named("register", forward));
    }
}
