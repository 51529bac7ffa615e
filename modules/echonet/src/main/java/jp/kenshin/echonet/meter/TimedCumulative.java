package jp.kenshin.echonet.meter;

import java.time.LocalDateTime;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;

/**
 * A cumulative value with its date and time: 0xEA and 0xEB of electricity meters (last half-hour, forward and reverse), 0xD0 of smart
 * gas meters. Eleven bytes.
 *
 * @param at when the register stood so, Japanese standard time
 * @param value as the meter counts; empty when it has none
 */
public record TimedCumulative(LocalDateTime at, OptionalLong value) {
    private static final int LENGTH = LocalTimes.SECONDS_LENGTH + Integer.BYTES;

    /** @param most largest value that the property allows */
    public static TimedCumulative decode(Edt edt, long most) throws MalformedValue {
        Cumulative.requireLength(edt, LENGTH);
        return new TimedCumulative(LocalTimes.seconds(edt, 0), Cumulative.at(edt, LocalTimes.SECONDS_LENGTH, most));
    }

    public Edt encode() {
        byte[] bytes = new byte[LENGTH];
        LocalTimes.putSeconds(bytes, 0, at);
        LocalTimes.putCount(bytes, LocalTimes.SECONDS_LENGTH, value.orElse(Cumulative.NO_DATA));
        return Edt.of(bytes);
    }
}
