package jp.kenshin.mdms.internal.day;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.kenshin.kernel.Jst;

/** Findings as bytes: a version byte, then for each finding its second of the day, its rival number and its bits as varints. */
public final class JudgementCodec {
    private static final byte VERSION = 1;
    private static final int LONGEST_FINDING = 30;

    private JudgementCodec() {}

    public static byte[] encode(int day, List<Finding> findings) {
        byte[] out = new byte[1 + findings.size() * LONGEST_FINDING];
        out[0] = VERSION;
        int at = 1;
        for (Finding finding : findings) {
            at = BlockCodec.writeVarint(finding.at() - Jst.startOfDay(day), out, at);
            at = BlockCodec.writeVarint(finding.number(), out, at);
            at = BlockCodec.writeVarint(finding.failed(), out, at);
        }
        return Arrays.copyOf(out, at);
    }

    /** @throws IllegalArgumentException when the bytes are not findings */
    public static List<Finding> decode(int day, byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new IllegalArgumentException("not findings of version " + VERSION);
        }
        List<Finding> findings = new ArrayList<>();
        Reader reader = new Reader(bytes);
        while (reader.at < bytes.length) {
            findings.add(new Finding(Jst.startOfDay(day) + reader.next(), (int) reader.next(), reader.next()));
        }
        return findings;
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at = 1;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() {
            long bits = 0;
            for (int shift = 0; at < bytes.length; shift += 7) {
                byte next = bytes[at++];
                bits |= (long) (next & 0x7f) << shift;
                if (next >= 0) {
                    return bits;
                }
            }
            throw new IllegalArgumentException("findings end within a number");
        }
    }
}
