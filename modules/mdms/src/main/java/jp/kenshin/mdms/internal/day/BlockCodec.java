package jp.kenshin.mdms.internal.day;

/**
 * Consecutive values as bytes: a version byte, the first value, then the difference of each to the one before, all as zigzag
 * varints. A register that moves by a few units an hour takes one byte a value.
 */
public final class BlockCodec {
    private static final byte VERSION = 1;
    private static final int LONGEST_VARINT = 10;

    private BlockCodec() {}

    /** Most bytes that so many values can take. */
    public static int bound(int count) {
        return 1 + count * LONGEST_VARINT;
    }

    /**
     * Writes values[from] to values[to - 1].
     *
     * @param out has {@link #bound} bytes left from the position on
     * @return position after the last byte
     */
    public static int encode(long[] values, int from, int to, byte[] out, int position) {
        int at = position;
        out[at++] = VERSION;
        long before = 0;
        for (int i = from; i < to; i++) {
            long value = values[i];
            at = writeVarint(zigzag(value - before), out, at);
            before = value;
        }
        return at;
    }

    /**
     * Reads as many values as the target has room for.
     *
     * @throws IllegalArgumentException when the bytes are not a block of that many values
     */
    public static void decode(byte[] bytes, long[] target) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new IllegalArgumentException("not a block of version " + VERSION);
        }
        int at = 1;
        long value = 0;
        for (int i = 0; i < target.length; i++) {
            long bits = 0;
            int shift = 0;
            byte next;
            do {
                if (at == bytes.length || shift > 63) {
                    throw new IllegalArgumentException("block ends within value " + (i + 1) + " of " + target.length);
                }
                next = bytes[at++];
                bits |= (long) (next & 0x7f) << shift;
                shift += 7;
            } while (next < 0);
            value += unzigzag(bits);
            target[i] = value;
        }
        if (at != bytes.length) {
            throw new IllegalArgumentException("block is longer than its " + target.length + " values");
        }
    }

    static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    static long unzigzag(long bits) {
        return (bits >>> 1) ^ -(bits & 1);
    }

    static int writeVarint(long bits, byte[] out, int position) {
        int at = position;
        long rest = bits;
        while ((rest & ~0x7fL) != 0) {
            out[at++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        out[at++] = (byte) rest;
        return at;
    }
}
