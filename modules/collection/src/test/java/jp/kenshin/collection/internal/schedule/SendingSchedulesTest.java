package jp.kenshin.collection.internal.schedule;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.CollectionRate;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.collection.UnitSchedule;
import jp.kenshin.collection.UnitSchedule.Problem;
import jp.kenshin.collection.UnitSchedule.Timing;
import jp.kenshin.collection.internal.AtOnce;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.ControlFixture;
import jp.kenshin.collection.internal.FieldOfDevices;
import jp.kenshin.collection.internal.progress.JdbcCollectionProgress;
import jp.kenshin.collection.internal.progress.TallyJob;
import jp.kenshin.collection.internal.turn.Errands;
import jp.kenshin.collection.internal.turn.Traffic;
import jp.kenshin.collection.internal.turn.UnitTurns;
import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.MeterKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-01")
@DisplayName("A unit's schedule")
class SendingSchedulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @EnumSource
    @Tag("C-20")
    void is_set_over_the_wire_and_read_back(Vendor vendor) {
        with(vendor, world -> {
            UnitSchedule wanted = world.want(60);
            assertFalse(wanted.isConfirmed());
            world.job.run();

            UnitSchedule now = world.schedule();
            assertTrue(now.isConfirmed());
            assertEquals(
                    List.of(new SendingSchedule(60, 60, wanted.wanted().offsetSeconds())),
                    world.device().schedulesTold);
            assertEquals(3, world.device().asked);
            assertEquals("collection.schedule.want", world.audited.get(0).action());
        });
    }

    @ParameterizedTest
    @EnumSource
    void that_the_unit_has_already_is_not_set_again(Vendor vendor) {
        with(vendor, world -> {
            Timing wanted = world.want(30).wanted();
            world.device().schedule =
                    new SendingSchedule(wanted.granularityMinutes(), wanted.everyMinutes(), wanted.offsetSeconds());
            world.job.run();
            assertTrue(world.schedule().isConfirmed());
            assertEquals(List.of(), world.device().schedulesTold);
        });
    }

    @ParameterizedTest
    @EnumSource
    void is_asked_for_again_ever_less_often_until_the_unit_confirms(Vendor vendor) {
        with(vendor, world -> {
            world.want(60);
            world.device().silent = true;
            world.job.run();
            assertEquals(Problem.SILENT, world.schedule().problem());
            world.job.run();
            assertEquals(1, world.device().asked, "not before its time");
            world.field.clock.advance(Duration.ofSeconds(120));
            world.job.run();
            assertEquals(
                    world.field.clock.instant().plusSeconds(240),
                    world.schedule().nextTryAt());

            world.device().silent = false;
            world.field.clock.advance(Duration.ofSeconds(240));
            world.job.run();
            assertTrue(world.schedule().isConfirmed());
            assertEquals(0, world.schedule().tries());
        });
    }

    @ParameterizedTest
    @EnumSource
    void that_the_unit_does_not_take_is_not_confirmed(Vendor vendor) {
        with(vendor, world -> {
            world.want(60);
            world.device().keepsSchedule = true;
            world.job.run();
            assertEquals(Problem.OTHER_SCHEDULE, world.schedule().problem());
            assertEquals(Optional.of(new Timing(30, 30, 500)), world.schedule().told());
            world.device().refused = 0xF9;
            world.field.clock.advance(Duration.ofHours(1));
            world.job.run();
            assertEquals(Problem.REFUSED, world.schedule().problem());
        });
    }

    @ParameterizedTest
    @EnumSource
    void is_set_again_when_the_device_was_exchanged(Vendor vendor) {
        with(vendor, world -> {
            world.want(60);
            world.job.run();
            world.device().schedule = new SendingSchedule(30, 30, 500);
            world.field.clock.advance(Duration.ofDays(1));
            world.job.run();
            assertEquals(2, world.device().schedulesTold.size());
            assertTrue(world.schedule().isConfirmed());
        });
    }

    @ParameterizedTest
    @EnumSource
    void is_refused_where_the_registry_has_no_place_for_the_values(Vendor vendor) {
        with(vendor, world -> {
            assertEquals(CollectionError.SCHEDULE_REFUSED, world.refusal("E-1", MeterKind.LOW_VOLTAGE, 5));
            assertEquals(CollectionError.SCHEDULE_REFUSED, world.refusal("E-1", MeterKind.GAS, 60));
            assertEquals(CollectionError.UNIT_NOT_FOUND, world.refusal("E-9", MeterKind.LOW_VOLTAGE, 30));
            assertEquals(List.of(), world.schedules.list("E-1"));
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("C-04")
    void says_which_values_are_expected_from_the_hour_after_it_was_confirmed(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("01:10");
            world.tally.run();
            world.want(60);
            world.job.run();
            world.tally.run();

            assertEquals(4, world.slot("01:30").expected(), "before: every half-hour of two meters, both ways");
            assertEquals(4, world.slot("02:00").expected());
            assertEquals(2, world.slot("02:30").expected(), "afterwards: of E-1 nothing at half past");
            assertEquals(4, world.slot("03:00").expected());

            world.field.at("02:31").comes("E-1", ControlFixture.IMPORT, "02:30");
            world.field.comes("E-2", ControlFixture.IMPORT, "02:30");
            world.tally.run();
            assertEquals(new CollectionRate(2, 1, 1), world.slot("02:30"), "what is not expected makes up for nothing");
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("C-04")
    void that_was_in_force_before_still_says_what_was_expected_then(Vendor vendor) {
        with(vendor, world -> {
            world.want(60);
            world.job.run();
            world.field.at("05:10");
            world.want(30);
            world.job.run();
            world.tally.run();
            assertEquals(2, world.slot("03:30").expected());
            assertEquals(4, world.slot("06:30").expected());
        });
    }

    private static void with(Vendor vendor, Consumer<World> story) {
        try (TestDatabase database = TestDatabases.fresh(vendor)) {
            story.accept(new World(new ControlFixture(database.database())
                    .electricity("E-1", "湊南市青葉台1丁目2-3")
                    .electricity("E-2", "湊南市青葉台4")));
        }
    }

    /** Two meters; what E-1 shall do is wished for. */
    private static final class World {
        private final ControlFixture field;
        private final FieldOfDevices units;
        private final List<AuditEvent> audited = new ArrayList<>();
        private final DefaultSendingSchedules schedules;
        private final ScheduleJob job;
        private final TallyJob tally;

        World(ControlFixture field) {
            this.field = field;
            this.units = new FieldOfDevices(field);
            units.device(
                    "E-1",
                    Optional.empty(),
                    new CarriedMeter(MeterId.of("E-1"), MeterKind.LOW_VOLTAGE, "", Long.MIN_VALUE, Long.MAX_VALUE));
            this.schedules = new DefaultSendingSchedules(
                    field.database, units, field.roster, new RecordedAudit(), job -> {}, field.clock);
            Errands errands = new Errands(
                    new UnitTurns(field.database, field.clock),
                    new Traffic(field.database, ControlConfig.USUAL, field.clock),
                    Runnable::run,
                    ControlConfig.USUAL);
            this.job = new ScheduleJob(
                    field.database, units, new AtOnce(units), errands, ControlConfig.USUAL, field.clock);
            this.tally = field.tally(ControlConfig.USUAL);
        }

        UnitSchedule want(int granularity) {
            return schedules.want("operator", "E-1", MeterKind.LOW_VOLTAGE, granularity);
        }

        UnitSchedule schedule() {
            return schedules.list("E-1").get(0);
        }

        FieldOfDevices.Device device() {
            return units.get("E-1");
        }

        CollectionError refusal(String unit, MeterKind kind, int granularity) {
            return (CollectionError)
                    assertThrows(KenshinException.class, () -> schedules.want("operator", unit, kind, granularity))
                            .code();
        }

        CollectionRate slot(String time) {
            Clock lateInTheDay = Clock.fixed(ControlFixture.instant("23:59"), ZoneOffset.UTC);
            return new JdbcCollectionProgress(field.database, ControlConfig.USUAL, lateInTheDay)
                    .slots(TODAY, TODAY, ProgressFilter.ALL).stream()
                            .filter(slot -> slot.at().equals(ControlFixture.instant(time)))
                            .findFirst()
                            .orElseThrow()
                            .rate();
        }

        private final class RecordedAudit implements AuditLog {
            @Override
            public void record(Connection transaction, AuditEvent event) {
                audited.add(event);
            }

            @Override
            public void record(AuditEvent event) {
                audited.add(event);
            }
        }
    }
}
