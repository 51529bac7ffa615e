package jp.kenshin.echonet.unit;

import java.time.LocalDateTime;
import java.util.Arrays;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.LocalTimes;
import jp.kenshin.echonet.meter.MalformedValue;

/**
 * Which registers {@link UnitProperty#REGISTER_SERIES} shall show.
 *
 * @param first instant of the first, Japanese standard time
 * @param count how many, 1 to {@link RegisterSeries#MOST}
 */
public record SeriesSelector(LocalDateTime first, int count) {
    private static final int LENGTH = LocalTimes.SECONDS_LENGTH + 1;

    public SeriesSelector {
        if (count < 1 || count > RegisterSeries.MOST) {
            throw new IllegalArgumentException(count + " registers");
        }
    }

    public static SeriesSelector decode(Edt edt) throws MalformedValue {
        Lengths.require(edt, LENGTH);
        int count = edt.u8(LocalTimes.SECONDS_LENGTH);
        if (count < 1 || count > RegisterSeries.MOST) {
            throw new MalformedValue(count + " registers");
        }
        return new SeriesSelector(LocalTimes.seconds(edt, 0), count);
    }

    public Edt encode() {
        byte[] bytes = Arrays.copyOf(UnitClock.encode(first).toBytes(), LENGTH);
        bytes[LocalTimes.SECONDS_LENGTH] = (byte) count;
        return Edt.of(bytes);
    }
}
