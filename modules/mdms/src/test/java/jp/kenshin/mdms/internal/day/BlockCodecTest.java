package jp.kenshin.mdms.internal.day;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BlockCodecTest {
    private static byte[] encoded(long... values) {
        byte[] bytes = new byte[BlockCodec.bound(values.length)];
        return Arrays.copyOf(bytes, BlockCodec.encode(values, 0, values.length, bytes, 0));
    }

    private static long[] decoded(byte[] bytes, int count) {
        long[] values = new long[count];
        BlockCodec.decode(bytes, values);
        return values;
    }

    @Test
    void anyValuesComeBackAsTheyWere() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            long[] values = random.longs(1 + random.nextInt(50))
                    .map(value -> value >> random.nextInt(64))
                    .toArray();
            assertArrayEquals(values, decoded(encoded(values), values.length));
        }
    }

    @Test
    void extremesComeBackAsTheyWere() {
        long[] values = {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, 1, Long.MAX_VALUE, Long.MIN_VALUE};
        assertArrayEquals(values, decoded(encoded(values), values.length));
    }

    @Test
    void aSlowRegisterTakesOneByteAValue() {
        long[] values = new long[24];
        Arrays.setAll(values, i -> 123_456 + 31L * i);
        assertEquals(1 + 3 + 23, encoded(values).length);
    }

    @Test
    void bytesThatAreNoBlockOfThatManyValuesAreRefused() {
        byte[] block = encoded(1, 2, 3);
        assertThrows(IllegalArgumentException.class, () -> decoded(block, 2));
        assertThrows(IllegalArgumentException.class, () -> decoded(block, 4));
        assertThrows(IllegalArgumentException.class, () -> decoded(new byte[] {9, 2}, 1));
        assertThrows(IllegalArgumentException.class, () -> decoded(new byte[0], 1));
        byte[] endless = new byte[20];
        Arrays.fill(endless, (byte) 0xff);
        endless[0] = 1;
        assertThrows(IllegalArgumentException.class, () -> decoded(endless, 1));
    }
}
