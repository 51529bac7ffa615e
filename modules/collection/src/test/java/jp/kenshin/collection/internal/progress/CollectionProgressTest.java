package jp.kenshin.collection.internal.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kenshin.collection.CollectionProgress;
import jp.kenshin.collection.CollectionProgress.Part;
import jp.kenshin.collection.CollectionProgress.Share;
import jp.kenshin.collection.CollectionProgress.Slot;
import jp.kenshin.collection.CollectionRate;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.collection.ServiceLevel;
import jp.kenshin.collection.ServiceLevel.Shortage;
import jp.kenshin.collection.ServiceLevel.Target;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.ControlFixture;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static jp.kenshin.collection.internal.ControlFixture.EXPORT;
import static jp.kenshin.collection.internal.ControlFixture.IMPORT;
import static jp.kenshin.collection.internal.ControlFixture.WATER;
import static jp.kenshin.collection.internal.ControlFixture.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("C-04")
@DisplayName("The collection rate")
class CollectionProgressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @EnumSource
    void tells_what_came_in_time_and_what_came_at_all(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("00:31").comes("E-1", IMPORT, "00:30").comes("E-1", EXPORT, "00:30");
            world.field.at("01:30").comes("E-2", IMPORT, "00:30");
            world.field.at("01:31").comes("E-2", EXPORT, "00:30");
            world.tally.run();

            assertEquals(new CollectionRate(6, 3, 4), world.slot("00:30"));
            assertEquals(
                    Map.of(
                            "湊南市青葉台", new CollectionRate(4, 3, 4),
                            "湊南市汐見台", new CollectionRate(2, 0, 0)),
                    world.shares(Part.AREA));
        });
    }

    @ParameterizedTest
    @EnumSource
    void counts_a_value_once_whatever_comes_twice_and_whoever_counts(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("00:31").comes("E-1", IMPORT, "00:30").comes("E-1", IMPORT, "00:30");
            TallyJob anotherNode = world.field.tally(ControlConfig.USUAL);
            world.tally.run();
            anotherNode.run();
            world.field.comes("E-1", EXPORT, "00:30");
            anotherNode.run();
            world.tally.run();

            assertEquals(new CollectionRate(6, 2, 2), world.slot("00:30"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void of_hourly_values_is_that_of_their_day(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("2 09:00");
            world.field.store("W-1", WATER, hours(20));
            world.field.publish();
            world.tally.run();
            world.field.at("3 00:01");

            assertEquals(
                    Map.of("C-1", new CollectionRate(24, 20, 20)),
                    world.shares(Part.CONCENTRATOR, ProgressFilter.ALL.ofConcentrator(ConcentratorId.of("C-1"))));
            assertEquals(
                    Map.of("P-0002", new CollectionRate(24, 20, 20), "", new CollectionRate(288, 0, 0)),
                    world.shares(Part.PARTNER));
            assertEquals(
                    "MULTI_HOP",
                    world.progress.shares(Part.METHOD, TODAY, TODAY, ProgressFilter.ALL).stream()
                            .map(Share::name)
                            .filter(name -> !name.isEmpty())
                            .findFirst()
                            .orElseThrow());
        });
    }

    private static List<Long> hours(int count) {
        long midnight = instant("00:00").getEpochSecond();
        return java.util.stream.LongStream.rangeClosed(1, count)
                .mapToObj(hour -> midnight + hour * 3_600)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void of_a_day_that_was_over_before_the_first_start_counts_what_came_long_ago(Vendor vendor) {
        with(vendor, world -> {
            world.field.comes("E-1", IMPORT, "-1 12:00").comes("E-1", IMPORT, "-9 12:00");
            world.tally.run();

            List<Slot> slots =
                    world.progress.slots(TODAY.minusDays(20), TODAY.minusDays(1), ProgressFilter.ALL.ofArea("湊南市青葉台"));
            long received =
                    slots.stream().mapToLong(slot -> slot.rate().received()).sum();
            assertEquals(1, received);
            assertEquals(TODAY.minusDays(8), slots.get(0).day());
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("M-05")
    void is_held_against_what_was_promised_and_says_where_it_is_short(Vendor vendor) {
        with(vendor, world -> {
            for (String meter : List.of("E-1", "E-2", "E-3")) {
                world.field.at("00:31").comes(meter, IMPORT, "00:30").comes(meter, EXPORT, "00:30");
            }
            world.tally.run();
            world.field.at("01:31");

            ServiceLevel met = world.level(Target.HALF_HOURLY_PRELIMINARY);
            assertEquals(10_000, met.reachedPermyriad());
            assertEquals(List.of(), met.shortest());

            world.field.at("01:59").comes("E-1", IMPORT, "01:00").comes("E-1", EXPORT, "01:00");
            world.tally.run();
            world.field.at("02:01");
            ServiceLevel missed = world.level(Target.HALF_HOURLY_PRELIMINARY);
            assertEquals(6_666, missed.reachedPermyriad());
            assertEquals(false, missed.isMet());
            assertEquals(
                    List.of(
                            new Shortage("湊南市汐見台", "", "", new CollectionRate(4, 2, 2)),
                            new Shortage("湊南市青葉台", "", "", new CollectionRate(8, 6, 6))),
                    missed.shortest().stream()
                            .sorted(java.util.Comparator.comparing(
                                    shortage -> shortage.rate().expected()))
                            .toList());
        });
    }

    @ParameterizedTest
    @EnumSource
    void expects_values_of_a_meter_from_the_moment_it_is_registered(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("00:40").electricity("E-4", "湊南市汐見台9-9");
            world.tally.run();

            assertEquals(8, world.slot("00:30").expected());
        });
    }

    private static void with(Vendor vendor, java.util.function.Consumer<World> story) {
        try (TestDatabase database = TestDatabases.fresh(vendor)) {
            ControlFixture field = new ControlFixture(database.database())
                    .electricity("E-1", "湊南市青葉台1丁目2-3")
                    .electricity("E-2", "湊南市青葉台4")
                    .electricity("E-3", "湊南市汐見台5")
                    .partners("W-1", "WATER", WATER, "湊南市青葉台1丁目2-3", "P-0002", "T-1")
                    .uplink("T-1", "C-1");
            World world = new World(field);
            world.tally.run();
            story.accept(world);
        }
    }

    /** Meters in two areas, and the rates of their day. */
    private static final class World {
        private final ControlFixture field;
        private final TallyJob tally;
        private final CollectionProgress progress;

        World(ControlFixture field) {
            this.field = field;
            this.tally = field.tally(ControlConfig.USUAL);
            this.progress = new JdbcCollectionProgress(field.database, ControlConfig.USUAL, field.clock);
        }

        CollectionRate slot(String time) {
            return progress.slots(TODAY, TODAY, ProgressFilter.ALL).stream()
                    .filter(slot -> slot.at().equals(instant(time)))
                    .findFirst()
                    .orElseThrow()
                    .rate();
        }

        Map<String, CollectionRate> shares(Part part) {
            return shares(part, ProgressFilter.ALL);
        }

        Map<String, CollectionRate> shares(Part part, ProgressFilter filter) {
            return progress.shares(part, TODAY, TODAY, filter).stream()
                    .collect(Collectors.toMap(Share::name, Share::rate));
        }

        ServiceLevel level(Target target) {
            return progress.serviceLevels(TODAY).stream()
                    .filter(level -> level.target() == target)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
