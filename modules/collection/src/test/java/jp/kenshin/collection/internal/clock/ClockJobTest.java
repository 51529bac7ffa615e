package jp.kenshin.collection.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.UnitClocks;
import jp.kenshin.collection.UnitClocks.Jump;
import jp.kenshin.collection.internal.AtOnce;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.ControlFixture;
import jp.kenshin.collection.internal.FieldOfDevices;
import jp.kenshin.collection.internal.alert.OperatorAlerts;
import jp.kenshin.collection.internal.equipment.EquipmentBook;
import jp.kenshin.collection.internal.event.EventsConfig;
import jp.kenshin.collection.internal.event.JdbcEvents;
import jp.kenshin.collection.internal.turn.Errands;
import jp.kenshin.collection.internal.turn.Traffic;
import jp.kenshin.collection.internal.turn.UnitTurns;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.platform.database.Sql;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-19")
@DisplayName("A unit's clock")
class ClockJobTest {
    private static final int YEAR = 365 * 86_400;

    @ParameterizedTest
    @EnumSource
    void that_is_off_is_set_and_the_jump_is_kept_with_its_history(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("10:10");
            world.tells(95);
            world.job.run();
            assertEquals(0, world.device().secondsAhead);
            assertEquals(List.of(new Jump(world.field.clock.instant(), -95, 0)), world.clocks.listJumps("E-1", 10));
            world.field.clock.advance(Duration.ofMinutes(1));
            world.job.run();
            assertEquals(3, world.device().asked, "once is enough");
            assertEquals(0, world.clocks.find("E-1").orElseThrow().driftSeconds());
            assertTrue(world.equipment.list("E-1", 10).stream()
                    .anyMatch(report -> report.driftSeconds().equals(OptionalInt.of(95))));
        });
    }

    @ParameterizedTest
    @EnumSource
    void that_is_off_by_less_than_the_limit_is_left_alone(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("10:10");
            world.tells(-30);
            world.job.run();
            assertEquals(0, world.device().asked);
            assertEquals(Optional.empty(), world.clocks.find("E-1"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void is_never_set_around_the_end_of_a_slot(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("10:29");
            world.tells(95);
            world.job.run();
            world.field.at("10:31");
            world.job.run();
            assertEquals(0, world.device().asked);
            world.field.at("10:33");
            world.job.run();
            assertEquals(0, world.device().secondsAhead);
        });
    }

    @ParameterizedTest
    @EnumSource
    void a_year_off_is_set(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("10:10");
            world.tells(YEAR);
            world.job.run();
            assertEquals(0, world.device().secondsAhead);
            assertEquals(-YEAR, world.clocks.listJumps("E-1", 1).get(0).movedSeconds());
        });
    }

    @ParameterizedTest
    @EnumSource
    void of_a_unit_that_does_not_answer_is_tried_a_bounded_number_of_times(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("10:10");
            world.tells(95);
            world.device().silent = true;
            world.runForHours(60);
            assertEquals(ControlConfig.Tries.USUAL.most(), world.device().asked);
            assertTrue(world.clocks.find("E-1").orElseThrow().givenUp());
            assertEquals(List.of(EventCatalogue.CLOCK_NOT_SET), world.events());

            world.device().silent = false;
            world.tells(95);
            world.runForHours(1);
            assertEquals(0, world.device().secondsAhead, "it was heard again, another day");
            assertFalse(world.clocks.find("E-1").orElseThrow().givenUp());
        });
    }

    @ParameterizedTest
    @EnumSource
    void that_cannot_be_set_is_told_to_the_operators(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("10:10");
            world.tells(95);
            world.device().keepsClock = true;
            world.runForHours(60);
            assertEquals(List.of(EventCatalogue.CLOCK_NOT_SET), world.events());
            assertEquals(List.of(), world.clocks.listJumps("E-1", 100));
            assertTrue(world.clocks.find("E-1").orElseThrow().givenUp());
        });
    }

    private static void with(Vendor vendor, Consumer<World> story) {
        try (TestDatabase database = TestDatabases.fresh(vendor)) {
            story.accept(new World(new ControlFixture(database.database()).electricity("E-1", "湊南市青葉台1丁目2-3")));
        }
    }

    /** One electricity meter, and what it tells of its clock. */
    private static final class World {
        private final ControlFixture field;
        private final FieldOfDevices units;
        private final EquipmentBook equipment;
        private final UnitClocks clocks;
        private final JdbcEvents log;
        private final ClockJob job;

        World(ControlFixture field) {
            this.field = field;
            this.units = new FieldOfDevices(field);
            units.device(
                    "E-1",
                    Optional.empty(),
                    new CarriedMeter(MeterId.of("E-1"), MeterKind.LOW_VOLTAGE, "", Long.MIN_VALUE, Long.MAX_VALUE));
            field.database.inTransaction(connection -> {
                new Sql(connection)
                        .update("INSERT INTO collection.unit (id, address, identification, protection)"
                                + " VALUES ('E-1', 1, '00', 'PLAIN')");
            });
            this.equipment = new EquipmentBook(field.database);
            this.clocks = new JdbcUnitClocks(field.database);
            EventCatalogue catalogue = new EventsConfig(Optional.empty()).catalogue();
            this.log = new JdbcEvents(field.database, field.clock, catalogue);
            ControlConfig config = ControlConfig.USUAL;
            Errands errands = new Errands(
                    new UnitTurns(field.database, field.clock),
                    new Traffic(field.database, config, field.clock),
                    Runnable::run,
                    config);
            OperatorAlerts alerts = new OperatorAlerts(catalogue, log, units, field.clock);
            this.job = new ClockJob(
                    field.database,
                    units,
                    field.roster,
                    new AtOnce(units),
                    errands,
                    new ClockOutcomes(field.database, equipment, alerts, config, field.clock),
                    config,
                    field.clock);
        }

        FieldOfDevices.Device device() {
            return units.get("E-1");
        }

        /** Its clock is so far ahead, and it says so as units do once a day. */
        void tells(int secondsAhead) {
            device().secondsAhead = secondsAhead;
            Instant now = field.clock.instant();
            equipment.keep(Map.of(
                    "E-1",
                    new EquipmentReport(
                            now,
                            Optional.empty(),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            Optional.empty(),
                            OptionalInt.empty(),
                            OptionalInt.empty(),
                            OptionalInt.of(secondsAhead))));
            field.clock.advance(Duration.ofSeconds(1));
        }

        void runForHours(int hours) {
            for (int minute = 0; minute < hours * 60; minute += 5) {
                job.run();
                field.clock.advance(Duration.ofMinutes(5));
            }
        }

        List<String> events() {
            return log.list(new ReadScope.Internal("test"), EventQuery.newest(10)).stream()
                    .map(event -> event.type().code())
                    .toList();
        }
    }
}
