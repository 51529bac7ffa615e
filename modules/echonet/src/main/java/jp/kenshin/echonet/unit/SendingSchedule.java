package jp.kenshin.echonet.unit;

import java.nio.ByteBuffer;
import java.util.List;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.MalformedValue;

/**
 * When a unit measures and sends: {@link UnitProperty#SCHEDULE}.
 *
 * @param granularityMinutes minutes between two values: one of {@link #GRANULARITIES}
 * @param everyMinutes minutes between two sendings, a multiple of the granularity, at most 1,440
 * @param offsetSeconds the unit's own moment within the period of sending (C-20), less than that period
 */
public record SendingSchedule(int granularityMinutes, int everyMinutes, int offsetSeconds) {
    /** Granularities of C-01, in minutes. */
    public static final List<Integer> GRANULARITIES = List.of(1, 5, 15, 30, 60);

    private static final int DAY = 24 * 60;
    private static final int LENGTH = 5;

    public SendingSchedule {
        if (!isPossible(granularityMinutes, everyMinutes, offsetSeconds)) {
            throw new IllegalArgumentException(
                    "schedule " + granularityMinutes + "/" + everyMinutes + " min + " + offsetSeconds + " s");
        }
    }

    private static boolean isPossible(int granularity, int every, int offset) {
        return GRANULARITIES.contains(granularity)
                && every >= granularity
                && every <= DAY
                && every % granularity == 0
                && offset >= 0
                && offset <= 0xFFFF
                && offset < every * 60;
    }

    public static SendingSchedule decode(Edt edt) throws MalformedValue {
        Lengths.require(edt, LENGTH);
        if (!isPossible(edt.u8(0), edt.u16(1), edt.u16(3))) {
            throw new MalformedValue("no schedule: " + edt.hex());
        }
        return new SendingSchedule(edt.u8(0), edt.u16(1), edt.u16(3));
    }

    public Edt encode() {
        return Edt.of(ByteBuffer.allocate(LENGTH)
                .put((byte) granularityMinutes)
                .putShort((short) everyMinutes)
                .putShort((short) offsetSeconds)
                .array());
    }
}
