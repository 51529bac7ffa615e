package jp.kenshin.echonet.meter;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;

/**
 * Twenty-four successive quantities of a smart gas meter with the register at their beginning: 0xD1, 109 bytes. The register at the end
 * of quantity n is the register at the beginning plus the quantities up to n.
 *
 * @param begin when the history begins, Japanese standard time
 * @param quantities 24 quantities, oldest first, as the meter counts; empty where it has none
 * @param register register at the beginning; empty when the meter has none
 * @param stepMinutes length of a quantity's period in minutes, 1 to 65,535
 */
public record HourlyHistory(
        LocalDateTime begin, List<OptionalLong> quantities, OptionalLong register, int stepMinutes) {
    /** How many quantities there are. */
    public static final int SLOTS = 24;

    private static final long MOST_QUANTITY = 99_999;
    private static final int REGISTER = LocalTimes.SECONDS_LENGTH + SLOTS * Integer.BYTES;
    private static final int STEP = REGISTER + Integer.BYTES;
    private static final int LENGTH = STEP + Short.BYTES;

    public HourlyHistory {
        quantities = List.copyOf(quantities);
        if (quantities.size() != SLOTS) {
            throw new IllegalArgumentException(quantities.size() + " quantities where 24 are due");
        }
    }

    public static HourlyHistory decode(Edt edt) throws MalformedValue {
        Cumulative.requireLength(edt, LENGTH);
        List<OptionalLong> quantities = new ArrayList<>(SLOTS);
        for (int slot = 0; slot < SLOTS; slot++) {
            quantities.add(Cumulative.at(edt, LocalTimes.SECONDS_LENGTH + slot * Integer.BYTES, MOST_QUANTITY));
        }
        int step = edt.u16(STEP);
        if (step == 0) {
            throw new MalformedValue("a history whose step is 0 minutes");
        }
        return new HourlyHistory(
                LocalTimes.seconds(edt, 0), quantities, Cumulative.at(edt, REGISTER, Cumulative.NINE_DIGITS), step);
    }

    public Edt encode() {
        byte[] bytes = new byte[LENGTH];
        LocalTimes.putSeconds(bytes, 0, begin);
        for (int slot = 0; slot < SLOTS; slot++) {
            LocalTimes.putCount(
                    bytes,
                    LocalTimes.SECONDS_LENGTH + slot * Integer.BYTES,
                    quantities.get(slot).orElse(Cumulative.NO_DATA));
        }
        LocalTimes.putCount(bytes, REGISTER, register.orElse(Cumulative.NO_DATA));
        bytes[STEP] = (byte) (stepMinutes >>> 8);
        bytes[STEP + 1] = (byte) stepMinutes;
        return Edt.of(bytes);
    }
}
