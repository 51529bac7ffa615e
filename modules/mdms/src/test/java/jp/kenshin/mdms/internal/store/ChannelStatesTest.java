package jp.kenshin.mdms.internal.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChannelStatesTest {
    private final ChannelStates.Columns columns = new ChannelStates.Columns(1);

    private void remember(ChannelStates states, long channel, long mark) {
        columns.channelId[0] = channel;
        columns.set(0, mark, mark - 1, mark + 1);
        states.remember(columns, 0);
    }

    private boolean recall(ChannelStates states, long channel) {
        columns.channelId[0] = channel;
        return states.recall(columns, 0);
    }

    @Test
    void remembersLikeAMapHoweverManyThereAre() {
        ChannelStates states = new ChannelStates(1_000_000);
        Map<Long, Long> expected = new HashMap<>();
        Random random = new Random(3);
        for (int i = 0; i < 50_000; i++) {
            long channel = random.nextInt(20_000) * 4_096L;
            remember(states, channel, i);
            expected.put(channel, (long) i);
        }
        expected.forEach((channel, mark) -> {
            assertTrue(recall(states, channel));
            assertEquals(mark, columns.mark[0]);
            assertEquals(mark - 1, columns.goodAt[0]);
            assertEquals(mark + 1, columns.goodValue[0]);
        });
        assertFalse(recall(states, 1));
    }

    @Test
    void forgetsRatherThanGrowsBeyondItsLimit() {
        ChannelStates states = new ChannelStates(10);
        for (int channel = 0; channel < 15; channel++) {
            remember(states, channel, channel);
        }
        assertFalse(recall(states, 0));
        assertTrue(recall(states, 14));
    }

    @Test
    void forgetsEverythingAtOnce() {
        ChannelStates states = new ChannelStates(10);
        remember(states, 1, 1);
        states.forget();
        assertFalse(recall(states, 1));
    }
}
