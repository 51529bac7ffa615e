package jp.kenshin.echonet.unit;

import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.Cumulative;
import jp.kenshin.echonet.meter.LocalTimes;
import jp.kenshin.echonet.meter.MalformedValue;

/**
 * Registers at successive instants, oldest first: {@link UnitProperty#REGISTER_SERIES}.
 *
 * @param first instant of the first register, Japanese standard time
 * @param stepMinutes minutes between two of them, 1 to 1,440
 * @param registers 1 to 60 registers as the meter counts; empty where it has none
 */
public record RegisterSeries(LocalDateTime first, int stepMinutes, List<OptionalLong> registers) {
    /** Most registers that one property carries. */
    public static final int MOST = 60;

    private static final int LONGEST_STEP = 24 * 60;
    private static final int STEP = LocalTimes.SECONDS_LENGTH;
    private static final int COUNT = STEP + Short.BYTES;
    private static final int HEAD = COUNT + 1;

    public RegisterSeries {
        registers = List.copyOf(registers);
        if (registers.isEmpty() || registers.size() > MOST) {
            throw new IllegalArgumentException(registers.size() + " registers where 1 to " + MOST + " are possible");
        }
        if (stepMinutes < 1 || stepMinutes > LONGEST_STEP) {
            throw new IllegalArgumentException("step of " + stepMinutes + " minutes");
        }
    }

    public static RegisterSeries decode(Edt edt) throws MalformedValue {
        if (edt.length() < HEAD) {
            throw new MalformedValue(edt.length() + " bytes where at least " + HEAD + " are due");
        }
        int count = edt.u8(COUNT);
        int step = edt.u16(STEP);
        if (count < 1 || count > MOST || edt.length() != HEAD + count * Integer.BYTES) {
            throw new MalformedValue(count + " registers in " + edt.length() + " bytes");
        }
        if (step < 1 || step > LONGEST_STEP) {
            throw new MalformedValue("step of " + step + " minutes");
        }
        List<OptionalLong> registers = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            registers.add(Cumulative.at(edt, HEAD + i * Integer.BYTES, Cumulative.NINE_DIGITS));
        }
        return new RegisterSeries(LocalTimes.seconds(edt, 0), step, registers);
    }

    public Edt encode() {
        byte[] bytes = new byte[HEAD + registers.size() * Integer.BYTES];
        LocalTimes.putSeconds(bytes, 0, first);
        ByteBuffer rest = ByteBuffer.wrap(bytes, STEP, bytes.length - STEP);
        rest.putShort((short) stepMinutes).put((byte) registers.size());
        registers.forEach(each -> rest.putInt((int) each.orElse(Cumulative.NO_DATA)));
        return Edt.of(bytes);
    }

    /** When the meter showed a register. */
    public LocalDateTime time(int index) {
        return first.plusMinutes((long) index * stepMinutes);
    }
}
