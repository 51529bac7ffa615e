package jp.kenshin.collection.internal.reading;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.collection.internal.unit.KnownUnit;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.meter.MeterScale;
import jp.kenshin.kernel.Jst;
import jp.kenshin.registry.CarriedMeter;

/**
 * The readings of one frame: which meter, which channel, what instant, what value in kWh or m3. Values cannot be told before the meter
 * has told its unit; then {@link #lacksScale()}.
 */
public final class FrameReadings {
    private final KnownUnit unit;
    private final Eoj object;
    private final List<FieldReading> readings = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean lacksScale;
    private boolean understood;

    /**
     * One reading.
     *
     * @param meter meter id
     * @param readingType code
     * @param atSecond instant, seconds since the epoch
     * @param unscaled value without its decimal point
     * @param decimals how many decimals
     */
    record FieldReading(String meter, String readingType, long atSecond, long unscaled, int decimals) {}

    /** Why a property could not be read. */
    public record Fault(RefusalReason reason, String detail) {}

    private FrameReadings(KnownUnit unit, Eoj object) {
        this.unit = unit;
        this.object = object;
    }

    /** @param day of day histories, where known */
    public static FrameReadings of(KnownUnit unit, Frame frame, Optional<LocalDate> day) {
        FrameReadings readings = new FrameReadings(unit, frame.source());
        ObjectClass.of(frame.source()).ifPresent(meter -> readings.read(meter, frame.properties(), day));
        return readings;
    }

    private void read(ObjectClass meter, List<Property> properties, Optional<LocalDate> day) {
        Optional<MeterScale> scale = unit.findScale(object).or(() -> meter.fixedExponent().stream()
                .mapToObj(exponent -> new MeterScale(1, exponent))
                .findFirst());
        PropertyValues values = new PropertyValues(meter, (at, count, export) -> put(meter, scale, at, count, export));
        for (Property property : properties) {
            try {
                understood |= values.read(property.epc(), property.edt(), day);
            } catch (MalformedValue malformed) {
                understood = true;
                faults.add(new Fault(
                        RefusalReason.MALFORMED_VALUE,
                        "property " + Integer.toHexString(property.epc()).toUpperCase(Locale.ROOT) + " of " + object
                                + ": " + malformed.getMessage()));
            }
        }
    }

    private void put(ObjectClass meter, Optional<MeterScale> scale, LocalDateTime at, long count, boolean export) {
        if (scale.isEmpty()) {
            lacksScale = true;
            return;
        }
        long second = at.toEpochSecond(Jst.OFFSET);
        Optional<CarriedMeter> carried = CarriedMeters.find(unit.unit(), object, second);
        if (carried.isEmpty()) {
            faults.add(new Fault(
                    RefusalReason.UNKNOWN_METER, unit.id() + " carries no meter " + object + " at " + at + " JST"));
            return;
        }
        readings.add(reading(
                carried.get().id().value(),
                export ? ObjectClass.EXPORT : meter.readingType(),
                second,
                count,
                scale.get()));
    }

    private static FieldReading reading(String meter, String type, long second, long count, MeterScale scale) {
        long value = Math.multiplyExact(count, scale.coefficient());
        for (int exponent = scale.unit(); exponent > 0; exponent--) {
            value = Math.multiplyExact(value, 10);
        }
        return new FieldReading(meter, type, second, value, Math.max(0, -scale.unit()));
    }

    List<FieldReading> readings() {
        return readings;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** Whether there are values that mean nothing until the meter tells its unit. */
    public boolean lacksScale() {
        return lacksScale;
    }

    /** Whether any property was one that carries readings. */
    public boolean isUnderstood() {
        return understood;
    }
}
