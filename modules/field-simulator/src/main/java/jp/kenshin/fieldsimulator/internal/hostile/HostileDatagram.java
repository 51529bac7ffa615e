package jp.kenshin.fieldsimulator.internal.hostile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.fieldsimulator.internal.device.Meter;
import jp.kenshin.fieldsimulator.internal.device.Unit;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.load.LoadCurve;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;

/** Makes the datagrams of each {@link Hostility} about one unit. */
public final class HostileDatagram {
    private static final int HALF_HOUR = 1_800;
    private static final int HEAD = 12;
    private static final long TOO_HIGH = 7_654_321;
    private static final long TOO_LOW = 1;

    private final Unit unit;
    private final Chance chance;

    /** @param chance draws numbers of frames and bits */
    public HostileDatagram(Unit unit, Chance chance) {
        this.unit = unit;
        this.chance = chance;
    }

    /** @param number tells one from the next */
    public byte[] of(Hostility kind, Instant now, long number) {
        return switch (kind) {
            case TRUNCATED -> Arrays.copyOf(reading(now, TOO_HIGH, number).encode(), HEAD + 4);
            case WRONG_HEADER -> changed(reading(now, TOO_HIGH, number).encode(), 0, (byte) 0x11);
            case WRONG_COUNT -> changed(reading(now, TOO_HIGH, number).encode(), HEAD - 1, (byte) 9);
            case WRONG_LENGTH -> changed(reading(now, TOO_HIGH, number).encode(), HEAD + 1, (byte) 0xF0);
            case UNKNOWN_PROPERTY -> unit.wrap(frame(meter().eoj(), number, new Property(0xBF, Edt.ofByte(0x55))));
            case FOREIGN_ID -> announcement(number).encode();
            case SPOOFED, FLOOD -> reading(now, TOO_HIGH, number).encode();
            case OLD_COUNTER -> {
                Frame frame = reading(now, TOO_HIGH, number);
                yield unit.sealAt(1, frame).orElseGet(frame::encode);
            }
            case YEAR_OFF -> unit.wrap(reading(now.plusSeconds(365L * 86_400), TOO_HIGH, number));
            case BACKWARDS -> unit.wrap(reading(now, TOO_LOW, number));
            case REPLAYED -> unit.last();
            case FLIPPED -> flipped(unit.last(), number);
        };
    }

    private byte[] flipped(byte[] datagram, long number) {
        if (datagram.length > 0) {
            int bit = (int) chance.between(number, 0, datagram.length * 8L - 1);
            datagram[bit / 8] ^= (byte) (1 << bit % 8);
        }
        return datagram;
    }

    private static byte[] changed(byte[] datagram, int index, byte value) {
        datagram[index] = value;
        return datagram;
    }

    private Meter meter() {
        return unit.meters().get(0);
    }

    private Frame announcement(long number) {
        return new Frame(
                tid(number),
                Eoj.NODE_PROFILE,
                Eoj.CONTROLLER,
                ServiceCode.INF,
                List.of(new Property(0x83, Edt.of(unit.spec().id().identification()))));
    }

    /** A register at the last half-hour as the unit would send it, but for the value. */
    private Frame reading(Instant now, long count, long number) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(
                Math.floorDiv(now.getEpochSecond(), HALF_HOUR) * HALF_HOUR, 0, LoadCurve.JST);
        OptionalLong value = OptionalLong.of(count);
        Property property = meter().spec().kind() == MeterKind.ELECTRICITY
                ? new Property(0xEA, new TimedCumulative(at, value).encode())
                : new Property(
                        UnitProperty.REGISTER_SERIES,
                        new RegisterSeries(at.withMinute(0), 60, List.of(value)).encode());
        return frame(meter().eoj(), number, property);
    }

    private Frame frame(Eoj source, long number, Property property) {
        return new Frame(tid(number), source, Eoj.CONTROLLER, ServiceCode.INFC, List.of(property));
    }

    private int tid(long number) {
        return (int) chance.of("tid").between(number, 0, 0xFFFF);
    }
}
