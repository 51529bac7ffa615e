package jp.kenshin.echonet.meter;

import java.time.LocalDateTime;
import jp.kenshin.echonet.Edt;

/**
 * Forward and reverse values of the last full minute: 0xD0 of low-voltage electricity meters. Fifteen bytes.
 *
 * @param at when the registers stood so, Japanese standard time
 * @param values both registers
 */
public record MinuteValue(LocalDateTime at, TwoWayHistory.Pair values) {
    private static final int LENGTH = LocalTimes.SECONDS_LENGTH + 2 * Integer.BYTES;

    public static MinuteValue decode(Edt edt) throws MalformedValue {
        Cumulative.requireLength(edt, LENGTH);
        return new MinuteValue(LocalTimes.seconds(edt, 0), TwoWayHistory.pair(edt, LocalTimes.SECONDS_LENGTH));
    }

    public Edt encode() {
        byte[] bytes = new byte[LENGTH];
        LocalTimes.putSeconds(bytes, 0, at);
        TwoWayHistory.put(bytes, LocalTimes.SECONDS_LENGTH, values);
        return Edt.of(bytes);
    }
}
