package jp.kenshin.collection.internal.command;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.collection.internal.turn.MeterObject;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.meter.Cumulative;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.MeterScale;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.kernel.Jst;

/** Where each class of meters shows its register as it stands, and what a count of it is worth. */
enum PresentRegister {
    LOW_VOLTAGE(MeterObject.LOW_VOLTAGE, 0xE0, OptionalInt.of(0xE1), 0xE0, 0xE1, 0xD3, UnitProperty.CLOCK),
    SMART_GAS(MeterObject.SMART_GAS, 0xE2, OptionalInt.of(0xE3), 0xE2, 0xE3, UnitProperty.CLOCK),
    WATER(MeterObject.WATER, 0xE0, OptionalInt.of(0xE1), 0xE0, 0xE1, UnitProperty.CLOCK),
    LPG(MeterObject.LPG, 0xE1, OptionalInt.empty(), 0xE1, UnitProperty.CLOCK);

    private static final int COEFFICIENT = 0xD3;
    private static final int THOUSANDTHS = -3;

    private final int deviceClass;
    private final int register;
    private final OptionalInt unit;
    private final int[] codes;

    PresentRegister(int deviceClass, int register, OptionalInt unit, int... codes) {
        this.deviceClass = deviceClass;
        this.register = register;
        this.unit = unit;
        this.codes = codes;
    }

    static Optional<PresentRegister> of(Eoj object) {
        for (PresentRegister each : values()) {
            if (each.deviceClass == object.deviceClass()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    Request request(Eoj object) {
        return Request.get(object, codes);
    }

    /** The quantity an answer tells; empty when the device has none. An answer that refuses some properties may still tell it. */
    Optional<BigDecimal> value(Frame answer) throws MalformedValue {
        Optional<Edt> count = told(answer, register);
        if (count.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong value = Cumulative.of(count.get(), Cumulative.NINE_DIGITS);
        return value.isPresent() ? Optional.of(scale(answer).value(value.getAsLong())) : Optional.empty();
    }

    private MeterScale scale(Frame answer) throws MalformedValue {
        long coefficient = deviceClass == MeterObject.LOW_VOLTAGE
                ? told(answer, COEFFICIENT)
                        .filter(edt -> edt.length() == Integer.BYTES)
                        .map(edt -> edt.u32(0))
                        .orElse(1L)
                : 1;
        Optional<Edt> code = unit.isPresent() ? told(answer, unit.getAsInt()) : Optional.empty();
        if (code.isEmpty()) {
            if (deviceClass == MeterObject.LOW_VOLTAGE || deviceClass == MeterObject.WATER) {
                throw new MalformedValue("the meter does not tell its unit");
            }
            return new MeterScale(coefficient, THOUSANDTHS);
        }
        Optional<Integer> exponent = deviceClass == MeterObject.LOW_VOLTAGE
                ? MeterScale.energyUnit(code.get().u8(0))
                : MeterScale.volumeUnit(code.get().u8(0));
        return new MeterScale(
                coefficient,
                exponent.orElseThrow(
                        () -> new MalformedValue("no unit: " + code.get().hex())));
    }

    /** The device's own time; empty when it has no clock. */
    static Optional<Instant> clock(Frame answer) throws MalformedValue {
        Optional<Edt> clock = told(answer, UnitProperty.CLOCK);
        return clock.isEmpty()
                ? Optional.empty()
                : Optional.of(UnitClock.decode(clock.get()).toInstant(Jst.OFFSET));
    }

    private static Optional<Edt> told(Frame answer, int code) {
        return answer.find(code).filter(edt -> !edt.isEmpty());
    }
}
