package jp.kenshin.platform.internal.start;

import java.util.Map;
import jp.kenshin.platform.config.MapConfig;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlatformConfigTest {
    @Test
    void nothingNeedsToBeSet() {
        assertEquals(
                new PlatformConfig(
                        "jdbc/kenshin",
                        40,
                        "concurrent/kenshinScheduler",
                        "concurrent/kenshinThreads",
                        "kenshin",
                        10,
                        true),
                with(Map.of()));
    }

    @Test
    void everyKeyIsHeard() {
        assertEquals(
                new PlatformConfig("jdbc/other", 12, "concurrent/other", "concurrent/others", "node-7", 3, false),
                with(Map.of(
                        "kenshin.platform.data-source", "jdbc/other",
                        "kenshin.database.connections", "12",
                        "kenshin.platform.threads", "concurrent/others",
                        "kenshin.platform.scheduler", "concurrent/other",
                        "kenshin.platform.node-name", "node-7",
                        "kenshin.platform.outbox-attempts", "3",
                        "kenshin.stop-on-failed-start", "false")));
    }

    @Test
    void aValueOutOfRangeIsRefusedByTheNameOfItsKey() {
        for (String attempts : new String[] {"0", "101"}) {
            IllegalArgumentException refusal = assertThrows(
                    IllegalArgumentException.class, () -> with(Map.of("kenshin.platform.outbox-attempts", attempts)));
            assertTrue(String.valueOf(refusal.getMessage()).contains("kenshin.platform.outbox-attempts"));
        }
    }

    private static PlatformConfig with(Map<String, String> values) {
        return PlatformConfig.of(new MapConfig(values));
    }
}
