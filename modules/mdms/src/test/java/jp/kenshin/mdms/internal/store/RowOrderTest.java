package jp.kenshin.mdms.internal.store;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class RowOrderTest {
    @Test
    void rowsComeByChannelAndInstantAndTiesAsTheyCame() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            int count = random.nextInt(200);
            long[] channels = random.longs(count, 0, 1 + random.nextInt(20)).toArray();
            long[] instants = random.longs(count, 0, 1 + random.nextInt(20)).toArray();
            int[] expected = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingLong(row -> channels[row])
                            .thenComparingLong(row -> instants[row]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] rows = IntStream.range(0, count).toArray();
            assertArrayEquals(expected, RowOrder.of(channels, instants, rows, count));
        }
    }

    @Test
    void rowsThatComeInOrderStayWhereTheyAre() {
        int[] rows = {0, 1, 2};
        assertSame(rows, RowOrder.of(new long[] {1, 1, 2}, new long[] {5, 6, 1}, rows, 3));
    }
}
