package jp.kenshin.echonet.unit;

import java.time.LocalDateTime;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.LocalTimes;
import jp.kenshin.echonet.meter.MalformedValue;

/** Date and time to the second, Japanese standard time: {@link UnitProperty#CLOCK}. */
public final class UnitClock {
    private UnitClock() {}

    public static LocalDateTime decode(Edt edt) throws MalformedValue {
        Lengths.require(edt, LocalTimes.SECONDS_LENGTH);
        return LocalTimes.seconds(edt, 0);
    }

    public static Edt encode(LocalDateTime time) {
        byte[] bytes = new byte[LocalTimes.SECONDS_LENGTH];
        LocalTimes.putSeconds(bytes, 0, time);
        return Edt.of(bytes);
    }
}
