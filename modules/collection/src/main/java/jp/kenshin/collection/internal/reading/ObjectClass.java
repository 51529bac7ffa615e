package jp.kenshin.collection.internal.reading;

import java.util.Optional;
import java.util.OptionalInt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.meter.Cumulative;
import jp.kenshin.registry.MeterKind;

/** What Kenshin must know of a class of meter objects to make readings of its properties. */
enum ObjectClass {
    /** 0x0288: counts in the unit it tells (0xE1), times its coefficient (0xD3). */
    LOW_VOLTAGE(
            0x0288,
            MeterKind.LOW_VOLTAGE,
            "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0",
            Cumulative.EIGHT_DIGITS,
            OptionalInt.of(0xE1),
            OptionalInt.empty()),
    /** 0x0281: counts in the unit it tells (0xE1). */
    WATER(
            0x0281,
            MeterKind.WATER,
            "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0",
            Cumulative.NINE_DIGITS,
            OptionalInt.of(0xE1),
            OptionalInt.empty()),
    /** 0x0282: counts in 0.001 m3. */
    GAS(
            0x0282,
            MeterKind.GAS,
            "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0",
            Cumulative.NINE_DIGITS,
            OptionalInt.empty(),
            OptionalInt.of(-3)),
    /** 0x0289: counts in 0.001 m3 unless it tells another unit (0xE3). */
    SMART_GAS(
            0x0289,
            MeterKind.GAS,
            "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0",
            Cumulative.NINE_DIGITS,
            OptionalInt.of(0xE3),
            OptionalInt.of(-3)),
    /** 0x0283: its second register counts in 0.001 m3. */
    LPG(
            0x0283,
            MeterKind.LPG,
            "0.0.0.1.1.8.58.0.0.0.0.0.0.0.0.0.42.0",
            Cumulative.EIGHT_DIGITS,
            OptionalInt.empty(),
            OptionalInt.of(-3));

    /** Export register of electricity. */
    static final String EXPORT = "0.0.0.1.19.1.12.0.0.0.0.0.0.0.0.3.72.0";

    private final int code;
    private final MeterKind kind;
    private final String readingType;
    private final long most;
    private final OptionalInt unitProperty;
    private final OptionalInt fixedExponent;

    ObjectClass(
            int code,
            MeterKind kind,
            String readingType,
            long most,
            OptionalInt unitProperty,
            OptionalInt fixedExponent) {
        this.code = code;
        this.kind = kind;
        this.readingType = readingType;
        this.most = most;
        this.unitProperty = unitProperty;
        this.fixedExponent = fixedExponent;
    }

    static Optional<ObjectClass> of(Eoj object) {
        for (ObjectClass each : values()) {
            if (each.code == object.deviceClass()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    MeterKind kind() {
        return kind;
    }

    /** Code of the main register's reading type. */
    String readingType() {
        return readingType;
    }

    /** Largest count of a register. */
    long most() {
        return most;
    }

    /** Property in which the meter tells its unit. */
    OptionalInt unitProperty() {
        return unitProperty;
    }

    /** Decimal exponent where the standard fixes it or the meter need not tell. */
    OptionalInt fixedExponent() {
        return fixedExponent;
    }

    boolean isElectricity() {
        return this == LOW_VOLTAGE;
    }
}
