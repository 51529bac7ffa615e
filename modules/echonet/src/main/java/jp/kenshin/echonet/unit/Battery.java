package jp.kenshin.echonet.unit;

import java.util.OptionalInt;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.MalformedValue;

/**
 * What the unit lives on: {@link UnitProperty#BATTERY}.
 *
 * @param percent charge left, 0 to 100; empty on mains
 * @param monthsLeft how long it will last; empty when the unit does not know
 */
public record Battery(OptionalInt percent, OptionalInt monthsLeft) {
    private static final int MAINS = 0xFF;
    private static final int UNKNOWN = 0xFFFF;
    private static final int FULL = 100;

    /** A unit that needs none. */
    public static final Battery ON_MAINS = new Battery(OptionalInt.empty(), OptionalInt.empty());

    public static Battery decode(Edt edt) throws MalformedValue {
        Lengths.require(edt, 3);
        int percent = edt.u8(0);
        if (percent > FULL && percent != MAINS) {
            throw new MalformedValue("battery at " + percent + " per cent");
        }
        int months = edt.u16(1);
        return new Battery(
                percent == MAINS ? OptionalInt.empty() : OptionalInt.of(percent),
                months == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(months));
    }

    public Edt encode() {
        int months = monthsLeft.orElse(UNKNOWN);
        return Edt.of((byte) percent.orElse(MAINS), (byte) (months >>> 8), (byte) months);
    }
}
