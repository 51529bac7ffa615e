package jp.kenshin.collection.internal.recollection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.collection.Recollection;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.Recollection.State;
import jp.kenshin.collection.Recollections;
import jp.kenshin.collection.Recollections.Requested;
import jp.kenshin.collection.Recollections.Selection;
import jp.kenshin.collection.internal.ControlFixture;
import jp.kenshin.collection.internal.FieldOfDevices.Device;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static jp.kenshin.collection.internal.ControlFixture.EXPORT;
import static jp.kenshin.collection.internal.ControlFixture.GAS;
import static jp.kenshin.collection.internal.ControlFixture.IMPORT;
import static jp.kenshin.collection.internal.ControlFixture.WATER;
import static jp.kenshin.collection.internal.ControlFixture.instant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-05")
@DisplayName("What is missing")
class RecollectionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @EnumSource
    void is_asked_for_once_its_deadline_is_over_and_filled(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("00:31").comes("E-1", IMPORT, "00:30").comes("E-1", EXPORT, "00:30");
            world.field.at("01:29");
            world.examine();
            assertEquals(List.of(), world.tasks());

            world.field.at("01:31");
            world.examine();
            assertEquals(List.of("E-2 WAITING NONE 1"), world.tasks());

            world.visit();
            assertEquals(List.of("E-2 FILLED NONE 0"), world.tasks());
            assertTrue(world.missing("E-2", IMPORT).stream()
                    .noneMatch(at -> at <= instant("00:30").getEpochSecond()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void of_a_whole_day_is_asked_for_by_days_with_the_midnight_that_ends_it(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("2 01:31");
            world.examine();
            world.visit();

            assertEquals(List.of("E-1 FILLED NONE 0", "E-2 FILLED NONE 0"), world.tasks(TODAY));
            assertEquals(List.of(), world.missing("E-1", IMPORT));
            assertEquals(List.of(), world.missing("E-1", EXPORT));
        });
    }

    @ParameterizedTest
    @EnumSource
    void of_water_and_gas_is_asked_for_at_the_end_of_the_next_day_and_filled(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("2 23:59");
            world.examine();
            assertTrue(world.tasks(TODAY).stream().noneMatch(task -> task.startsWith("W") || task.startsWith("G")));

            world.field.at("3 00:01");
            world.examine();
            world.visit();
            assertEquals(List.of(), world.missing("W-1", WATER));
            assertEquals(List.of(), world.missing("G-1", GAS));
        });
    }

    @ParameterizedTest
    @EnumSource
    void of_gas_the_day_before_is_told_at_once(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("2 09:00");
            world.recollections.request("operator", Selection.ofMeter(MeterId.of("G-1")), TODAY, TODAY);
            world.visit();

            assertEquals(List.of(), world.missing("G-1", GAS));
            assertEquals(2, world.units.get("T-2").asked);
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("C-17")
    void of_a_silent_unit_is_given_up_after_bounded_tries_and_taken_up_again_when_it_is_heard(Vendor vendor) {
        with(vendor, world -> {
            Device device = world.units.get("E-1");
            device.silent = true;
            world.field.comes("E-2", IMPORT, "00:00").at("01:31");
            world.examine();
            int tries = 0;
            while (world.task("E-1").state() != State.GIVEN_UP) {
                world.visit();
                tries++;
                assertTrue(tries <= 12, "no task waits for ever");
                world.field.clock.advance(java.time.Duration.ofHours(6));
            }
            assertEquals(12, tries);
            assertEquals(36, device.asked, "one frame, sent three times, finds out at each try that the link is down");
            assertEquals(Reason.SILENT, world.task("E-1").reason());

            device.silent = false;
            world.heard("E-1");
            world.examine();
            world.visit();
            assertEquals(State.FILLED, world.task("E-1").state());
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("C-14")
    void of_other_hours_than_asked_for_is_asked_for_again_because_a_late_copy_may_have_selected_them(Vendor vendor) {
        with(vendor, world -> {
            world.units.get("E-1").daysOff = 1;
            world.field.comes("E-2", IMPORT, "00:00").at("01:31");
            world.examine();
            world.visit();
            assertEquals("WAITING WRONG_DAY 1 from 2026-11-20T00:30", world.words("E-1"));

            world.units.get("T-1").daysOff = 1;
            world.field.at("3 00:01");
            world.recollections.request("operator", Selection.ofMeter(MeterId.of("W-1")), TODAY, TODAY);
            world.visit();
            assertTrue(world.words("W-1").matches("WAITING WRONG_DAY \\d+ from .*"), world.words("W-1"));
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("C-14")
    void of_fewer_hours_than_asked_for_is_asked_for_again_and_not_taken_for_all_the_device_has(Vendor vendor) {
        with(vendor, world -> {
            Device device = world.units.get("E-1");
            device.fewer = 1;
            world.field.comes("E-2", IMPORT, "00:00").at("02:01");
            world.examine();
            world.visit();
            assertEquals("WAITING WRONG_DAY 1 from 2026-11-21T01:00", world.words("E-1"));

            device.fewer = 0;
            world.field.clock.advance(java.time.Duration.ofHours(6));
            world.visit();
            assertEquals(State.FILLED, world.task("E-1").state());
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("C-14")
    void of_a_unit_that_every_third_frame_does_not_reach_is_filled_in_one_visit(Vendor vendor) {
        with(vendor, world -> {
            world.units.get("E-1").everyLost = 3;
            world.field.comes("E-2", IMPORT, "00:00").at("01:31");
            world.examine();
            world.visit();

            assertEquals(State.FILLED, world.task("E-1").state());
        });
    }

    @ParameterizedTest
    @EnumSource
    void that_the_device_has_not_itself_is_given_up_at_once_and_says_so(Vendor vendor) {
        with(vendor, world -> {
            world.units.get("E-1").lacks = second -> second == instant("00:30").getEpochSecond();
            world.field.at("01:31");
            world.examine();
            world.visit();

            assertEquals(Reason.NO_VALUE, world.task("E-1").reason());
            assertEquals(State.GIVEN_UP, world.task("E-1").state());
            assertEquals(State.FILLED, world.task("E-2").state());
        });
    }

    @ParameterizedTest
    @EnumSource
    void of_another_day_than_asked_for_is_not_stored_and_asked_for_again(Vendor vendor) {
        with(vendor, world -> {
            world.units.get("E-1").daysOff = 1;
            world.field.at("2 01:31");
            world.examine();
            world.visit();
            assertEquals("WAITING WRONG_DAY 2 days ago", world.words("E-1"));
            assertEquals(48, world.missing("E-1", IMPORT).size());

            world.units.get("E-1").daysOff = 0;
            world.field.at("2 01:34");
            world.visit();
            assertEquals(List.of(), world.missing("E-1", IMPORT));
        });
    }

    @ParameterizedTest
    @EnumSource
    void that_the_device_refuses_is_kept_in_its_own_words(Vendor vendor) {
        with(vendor, world -> {
            world.units.get("E-1").refused = 0xED;
            world.units.get("E-2").refused = 0xEC;
            world.field.at("01:31");
            world.examine();
            world.visit();

            assertEquals("WAITING REFUSED 028801 ED", world.words("E-1"));
            assertEquals("WAITING REFUSED 028801 EC", world.words("E-2"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void of_a_unit_that_nobody_ever_heard_of_costs_no_frame(Vendor vendor) {
        with(vendor, world -> {
            world.units.get("E-1").known = false;
            world.field.at("01:31");
            world.examine();
            world.visit();

            assertEquals("WAITING NEVER_HEARD ", world.words("E-1"));
            assertEquals(0, world.units.get("E-1").asked);
        });
    }

    @ParameterizedTest
    @EnumSource
    void grows_while_it_waits_and_is_one_task_of_the_day(Vendor vendor) {
        with(vendor, world -> {
            world.units.get("E-1").silent = true;
            world.field.at("01:31");
            world.examine();
            world.visit();
            world.field.at("02:31");
            world.examine();

            assertEquals(3, world.task("E-1").missing());
            assertEquals(1, world.task("E-1").tries());
        });
    }

    @ParameterizedTest
    @EnumSource
    void is_asked_for_by_hand_for_a_unit_an_area_and_a_concentrator(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("12:00");
            assertEquals(
                    new Requested(1, 1, 24),
                    world.recollections.request("operator", Selection.ofUnit("E-1"), TODAY, TODAY));
            assertEquals(
                    new Requested(3, 3, 24 + 24 + 12),
                    world.recollections.request("operator", Selection.ofArea("湊南市青葉台"), TODAY, TODAY));
            assertEquals(Optional.of("operator"), world.task("E-1").requestedBy());
            assertThrows(
                    KenshinException.class,
                    () -> world.recollections.request("operator", Selection.ofArea("どこでもない"), TODAY, TODAY));
            assertThrows(
                    KenshinException.class,
                    () -> world.recollections.request("operator", Selection.ofUnit("E-1"), TODAY, TODAY.plusDays(1)));
            assertEquals("collection.recollection.request", world.audited.get(0).action());
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("C-17")
    void is_asked_for_by_one_of_two_nodes_and_never_by_two_at_a_time(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("2 01:31");
            world.examine();
            VisitJob another = world.newVisitJob();
            java.util.concurrent.CompletableFuture<Void> other =
                    java.util.concurrent.CompletableFuture.runAsync(another::run);
            world.job.run();
            other.join();
            world.settle(another);

            assertEquals(List.of("E-1 FILLED NONE 0", "E-2 FILLED NONE 0"), world.tasks(TODAY));
            for (String unit : List.of("E-1", "E-2")) {
                assertEquals(1, world.units.get(unit).mostAtOnce);
                assertTrue(world.units.get(unit).asked <= 8, () -> "asked " + world.units.get(unit).asked);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void that_a_node_was_asking_for_when_it_died_is_asked_for_again(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("01:31");
            world.examine();
            world.dieWhileVisiting("E-1");
            world.visit();
            assertEquals(State.RUNNING, world.task("E-1").state());

            world.field.at("02:31");
            world.visit();
            assertEquals(State.FILLED, world.task("E-1").state());
            assertEquals(2, world.task("E-1").tries());
        });
    }

    private static void with(Vendor vendor, Consumer<RecollectionWorld> story) {
        try (TestDatabase database = TestDatabases.fresh(vendor)) {
            ControlFixture field = new ControlFixture(database.database())
                    .electricity("E-1", "湊南市青葉台1丁目2-3")
                    .electricity("E-2", "湊南市青葉台4")
                    .partners("W-1", "WATER", WATER, "湊南市青葉台1丁目2-3", "P-0002", "T-1")
                    .partners("G-1", "GAS", GAS, "湊南市汐見台1", "P-0001", "T-2")
                    .uplink("T-1", "C-1");
            story.accept(new RecollectionWorld(field));
        }
    }

    static Recollections.Query all(LocalDate day) {
        return new Recollections.Query(ProgressFilter.ALL, List.of(State.values()), Optional.empty(), day, day);
    }

    static String line(Recollection task) {
        return task.meter() + " " + task.state() + " " + task.reason() + " " + task.missing();
    }
}
