package jp.kenshin.collection.internal.command;

import java.math.BigDecimal;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommand.JoinResult;
import jp.kenshin.collection.FieldCommand.PresentValue;
import jp.kenshin.collection.FieldCommand.State;
import jp.kenshin.collection.FieldCommands;
import jp.kenshin.collection.FieldCommands.Wish;
import jp.kenshin.collection.TooManyCommands;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.ControlFixture;
import jp.kenshin.collection.internal.FieldOfDevices;
import jp.kenshin.collection.internal.SwitchedGate;
import jp.kenshin.collection.internal.intake.DefaultIntake;
import jp.kenshin.collection.internal.turn.UnitTurns;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.mdms.AppendResult;
import jp.kenshin.mdms.ResolutionRules;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.DirectoryMeter;
import jp.kenshin.registry.MeterKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static jp.kenshin.collection.internal.ControlFixture.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-06")
@DisplayName("A command")
class FieldCommandsTest {
    private static final MeterId METER = MeterId.of("W-1");
    private static final Wish PARTNER = new Wish(
            "minato-water", Optional.of(PartnerId.of("P-0002")), Optional.empty(), Optional.of(CutoffScope.Kind.MDMS));

    @ParameterizedTest
    @EnumSource
    void reads_the_register_with_the_devices_time_and_stores_it_on_the_grid(Vendor vendor) {
        with(vendor, world -> {
            world.field.at("09:00");
            FieldCommand read = world.runs(world.commands.read(PARTNER, METER));
            long second = world.field.clock.instant().getEpochSecond();
            BigDecimal value = BigDecimal.valueOf(FieldOfDevices.register(second), 3);
            assertEquals(State.EXECUTED, read.state(), read::reason);
            assertEquals(Optional.of(new PresentValue(value, "m3", world.field.clock.instant(), true)), read.reading());

            world.field.at("09:07");
            FieldCommand between = world.runs(world.commands.read(PARTNER, METER));
            assertEquals(false, between.reading().orElseThrow().stored());
            assertEquals(List.of("REQUESTED", "AUTHORISED", "QUEUED", "SENT", "EXECUTED"), world.steps(between));
        });
    }

    @ParameterizedTest
    @EnumSource
    void is_repeated_while_the_unit_is_silent_and_ends_with_the_first_answer(Vendor vendor) {
        with(vendor, world -> {
            world.units.get("T-1").silentFor = 3;
            assertEquals(
                    State.EXECUTED,
                    world.runs(world.commands.read(PARTNER, METER)).state());
            assertEquals(4, world.units.get("T-1").asked);
        });
    }

    @ParameterizedTest
    @EnumSource
    void ends_after_ninety_seconds_whoever_had_it(Vendor vendor) {
        with(vendor, world -> {
            FieldCommand command = world.commands.read(PARTNER, METER);
            world.field.clock.advance(Duration.ofSeconds(90));
            assertEquals(State.TIMED_OUT, world.runs(command).state());
            assertEquals(0, world.units.get("T-1").asked);
        });
    }

    @ParameterizedTest
    @EnumSource
    void fails_at_once_where_nobody_knows_the_unit_and_where_the_device_has_no_value(Vendor vendor) {
        with(vendor, world -> {
            world.units.get("T-1").lacks = second -> true;
            assertEquals(
                    "the device has no value",
                    world.runs(world.commands.read(PARTNER, METER)).reason());
            world.units.get("T-1").known = false;
            assertEquals(
                    State.FAILED,
                    world.runs(world.commands.read(PARTNER, METER)).state());
        });
    }

    @ParameterizedTest
    @EnumSource
    void is_taken_back_while_it_is_not_sent_and_no_longer_after(Vendor vendor) {
        with(vendor, world -> {
            FieldCommand command = world.commands.read(PARTNER, METER);
            assertEquals(
                    State.CANCELLED,
                    world.commands.cancel("minato-water", command.id()).state());
            assertEquals(State.CANCELLED, world.runs(command).state());
            assertEquals(0, world.units.get("T-1").asked);

            FieldCommand sent = world.runs(world.commands.read(PARTNER, METER));
            KenshinException refused =
                    assertThrows(KenshinException.class, () -> world.commands.cancel("minato-water", sent.id()));
            assertEquals(CollectionError.COMMAND_SENT, refused.code());
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S-04")
    @Tag("X-7")
    void is_held_while_its_partner_is_cut_off_and_goes_on_when_it_is_connected_again(Vendor vendor) {
        with(vendor, world -> {
            FieldCommand command = world.commands.read(PARTNER, METER);
            world.gate.cutOffMdms(PartnerId.of("P-0002"));
            world.job.run();
            world.settle();
            assertEquals(0, world.units.get("T-1").asked);
            assertEquals(
                    State.QUEUED,
                    world.commands.find(command.id()).orElseThrow().state());

            world.gate.letInMdms(PartnerId.of("P-0002"));
            assertEquals(State.EXECUTED, world.runs(command).state());
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("S-04")
    @Tag("X-7")
    void to_a_terminal_that_is_cut_off_is_refused_and_one_that_waits_is_held(Vendor vendor) {
        with(vendor, world -> {
            FieldCommand waiting = world.commands.read(PARTNER, METER);
            world.gate.cutOff(TerminalId.of("T-1"));
            world.job.run();
            world.settle();
            assertEquals(0, world.units.get("T-1").asked);

            KenshinException refused = assertThrows(KenshinException.class, () -> world.commands.read(PARTNER, METER));
            assertEquals(ExternalConnectionError.TERMINAL_CUT_OFF, refused.code());
            world.gate.letIn(TerminalId.of("T-1"));
            assertEquals(State.EXECUTED, world.runs(waiting).state());
        });
    }

    @ParameterizedTest
    @EnumSource
    void wished_twice_with_one_key_is_one_command_and_another_wish_is_refused(Vendor vendor) {
        with(vendor, world -> {
            Wish keyed = new Wish("minato-water", PARTNER.partner(), Optional.of("k-1"), PARTNER.through());
            FieldCommand first = world.commands.read(keyed, METER);
            assertEquals(first.id(), world.commands.read(keyed, METER).id());
            KenshinException refused =
                    assertThrows(KenshinException.class, () -> world.commands.joinTest(keyed, "T-1"));
            assertEquals(CollectionError.IDEMPOTENCY_KEY_REUSED, refused.code());
            Wish others = new Wish(
                    "sakura-gas",
                    Optional.of(PartnerId.of("P-0001")),
                    Optional.of("k-1"),
                    Optional.of(CutoffScope.Kind.PORTAL_USER));
            assertTrue(!first.id().equals(world.commands.read(others, METER).id()));
        });
    }

    @ParameterizedTest
    @EnumSource
    void is_refused_for_a_while_when_a_partner_asks_too_often(Vendor vendor) {
        with(vendor, world -> {
            for (int i = 0; i < 60; i++) {
                world.commands.read(PARTNER, METER);
            }
            world.field.clock.advance(Duration.ofSeconds(20));
            TooManyCommands refused = assertThrows(TooManyCommands.class, () -> world.commands.read(PARTNER, METER));
            assertEquals(Duration.ofSeconds(40), refused.retryAfter());
            world.field.clock.advance(Duration.ofSeconds(41));
            world.commands.read(PARTNER, METER);
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("C-12")
    void tests_whether_a_unit_reaches_the_server_and_what_it_tells(Vendor vendor) {
        with(vendor, world -> {
            world.units.get("T-1").silentFor = 1;
            FieldCommand test = world.runs(world.commands.joinTest(PARTNER, "T-1"));
            JoinResult join = test.join().orElseThrow();
            assertEquals(2, join.asked());
            assertEquals("1.2.3", join.firmware());
            assertEquals(Optional.of(-60), join.strength());
            assertEquals(Optional.of(176), join.linkQuality());
            assertEquals(Optional.of(90), join.battery());
            assertEquals(Optional.of(Duration.ZERO), join.clockOffset());
            assertEquals(List.of(METER), join.meters());
            assertEquals(List.of(), join.silentMeters());
        });
    }

    @ParameterizedTest
    @EnumSource
    @Tag("C-17")
    void waits_for_its_turn_with_the_unit(Vendor vendor) {
        with(vendor, world -> {
            UnitTurns turns = new UnitTurns(world.field.database, world.field.clock);
            UnitTurns.Turn another = turns.take("T-1", Duration.ofMinutes(1)).orElseThrow();
            FieldCommand command = world.commands.read(PARTNER, METER);
            world.job.run();
            assertEquals(
                    State.QUEUED,
                    world.commands.find(command.id()).orElseThrow().state());
            turns.release(another);
            assertEquals(State.EXECUTED, world.runs(command).state());
        });
    }

    private static void with(Vendor vendor, Consumer<World> story) {
        try (TestDatabase database = TestDatabases.fresh(vendor)) {
            ControlFixture field =
                    new ControlFixture(database.database()).partners("W-1", "WATER", WATER, "湊南市青葉台1", "P-0002", "T-1");
            World world = new World(field);
            story.accept(world);
            world.settle();
        }
    }

    private static final class World {
        private final ControlFixture field;
        private final FieldOfDevices units;
        private final FieldCommands commands;
        private final CommandJob job;
        private final SwitchedGate gate = new SwitchedGate();
        private final List<AuditEvent> audited = new ArrayList<>();

        World(ControlFixture field) {
            this.field = field;
            this.units = new FieldOfDevices(field);
            units.device(
                    "T-1",
                    Optional.empty(),
                    new CarriedMeter(METER, MeterKind.WATER, "", Long.MIN_VALUE, Long.MAX_VALUE));
            CommandSteps steps = new CommandSteps(new RecordedAudit());
            ControlConfig config = ControlConfig.USUAL;
            UnitTurns turns = new UnitTurns(field.database, field.clock);
            PresentReading reading = new PresentReading(
                    units,
                    field.directory,
                    new DefaultIntake(field.store, field.directory, new NoRules(), 1_000),
                    field.clock);
            this.commands =
                    new DefaultFieldCommands(field.database, units, steps, job -> {}, config, gate, field.clock);
            this.job = new CommandJob(
                    field.database,
                    units,
                    units,
                    turns,
                    reading,
                    steps,
                    ForkJoinPool.commonPool()::execute,
                    config,
                    gate,
                    field.clock);
        }

        FieldCommand runs(FieldCommand command) {
            job.run();
            long begun = System.nanoTime();
            while (!commands.find(command.id()).orElseThrow().state().isEnd()) {
                assertTrue(System.nanoTime() - begun < 20_000_000_000L, "the command does not end");
                LockSupport.parkNanos(1_000_000);
            }
            settle();
            return commands.find(command.id()).orElseThrow();
        }

        /** Until the unit's turn is given back. */
        void settle() {
            UnitTurns turns = new UnitTurns(field.database, field.clock);
            Optional<UnitTurns.Turn> turn = turns.take("T-1", Duration.ofSeconds(1));
            long begun = System.nanoTime();
            while (turn.isEmpty() && System.nanoTime() - begun < 20_000_000_000L) {
                LockSupport.parkNanos(1_000_000);
                turn = turns.take("T-1", Duration.ofSeconds(1));
            }
            turn.ifPresent(turns::release);
        }

        synchronized List<String> steps(FieldCommand command) {
            synchronized (audited) {
                return audited.stream()
                        .filter(event -> command.id().equals(event.detail().get("command")))
                        .map(event -> String.valueOf(event.detail().get("step")))
                        .toList();
            }
        }

        private final class RecordedAudit implements AuditLog {
            @Override
            public void record(Connection transaction, AuditEvent event) {
                record(event);
            }

            @Override
            public void record(AuditEvent event) {
                synchronized (audited) {
                    audited.add(event);
                }
            }
        }
    }

    /** Words for what cannot happen here. */
    private static final class NoRules implements ResolutionRules {
        @Override
        public AppendResult.Rejection unknownMeter(String meter) {
            return new AppendResult.Rejection("V01", meter);
        }

        @Override
        public AppendResult.Rejection unknownChannel(DirectoryMeter meter, String readingType) {
            return new AppendResult.Rejection("V04", readingType);
        }
    }
}
