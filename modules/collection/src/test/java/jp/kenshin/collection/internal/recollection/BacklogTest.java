package jp.kenshin.collection.internal.recollection;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.collection.Recollection.State;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.ControlConfig.Deadlines;
import jp.kenshin.collection.internal.ControlConfig.Traffic;
import jp.kenshin.collection.internal.ControlConfig.Tries;
import jp.kenshin.collection.internal.ControlFixture;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;
import jp.kenshin.registry.MeterKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static jp.kenshin.collection.internal.ControlFixture.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-14")
@DisplayName("After a failure of the network")
class BacklogTest {
    private static final int UNITS = 40;
    private static final int A_MINUTE = 30;
    private static final int BURST = 10;

    @ParameterizedTest
    @EnumSource
    void the_backlog_is_filled_without_ever_passing_what_a_concentrator_may_carry(Vendor vendor) {
        try (TestDatabase database = TestDatabases.fresh(vendor)) {
            RecollectionWorld world = world(new ControlFixture(database.database()));
            world.field.at("3 00:01");
            world.examine();
            assertEquals(UNITS, world.recollections.count(RecollectionTest.all(java.time.LocalDate.of(2026, 11, 21))));

            int minutes = 0;
            while (filled(world) < UNITS) {
                for (int second = 0; second < 60; second += 5) {
                    world.visit();
                    world.field.clock.advance(Duration.ofSeconds(5));
                }
                assertTrue(++minutes < 30, () -> "filled " + filled(world));
            }
            Map<Instant, Long> byMinute = world.units.frames().stream()
                    .collect(Collectors.groupingBy(
                            at -> Instant.ofEpochSecond(at.getEpochSecond() / 60 * 60), Collectors.counting()));
            long most =
                    byMinute.values().stream().mapToLong(Long::longValue).max().orElseThrow();
            assertTrue(most <= A_MINUTE + BURST + 2 * AskPlan.MOST_FRAMES, "in one minute " + byMinute);
            assertTrue(minutes >= UNITS * 3 / (A_MINUTE + BURST) - 1, "in " + minutes + " minutes " + byMinute);
        }
    }

    private static RecollectionWorld world(ControlFixture field) {
        for (int i = 10; i < 10 + UNITS; i++) {
            field.partners("W-" + i, "WATER", WATER, "湊南市青葉台1", "P-0002", "T-" + i)
                    .uplink("T-" + i, "C-1");
        }
        RecollectionWorld world = new RecollectionWorld(
                field,
                new ControlConfig(
                        Deadlines.USUAL,
                        0,
                        0,
                        Tries.USUAL,
                        new Traffic(A_MINUTE, BURST, 64, 60),
                        ControlConfig.Clocks.USUAL));
        for (int i = 10; i < 10 + UNITS; i++) {
            world.units.device("T-" + i, Optional.of("C-1"), RecollectionWorld.carried("W-" + i, MeterKind.WATER));
        }
        return world;
    }

    private static long filled(RecollectionWorld world) {
        java.time.LocalDate day = java.time.LocalDate.of(2026, 11, 21);
        return world.recollections
                .backlog(ProgressFilter.ALL, day, day)
                .byState()
                .getOrDefault(State.FILLED, 0L);
    }
}
