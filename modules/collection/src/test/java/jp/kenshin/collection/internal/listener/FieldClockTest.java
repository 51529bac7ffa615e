package jp.kenshin.collection.internal.listener;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.collection.UnitClocks.Jump;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.alert.OperatorAlerts;
import jp.kenshin.collection.internal.clock.ClockJob;
import jp.kenshin.collection.internal.clock.ClockOutcomes;
import jp.kenshin.collection.internal.clock.JdbcUnitClocks;
import jp.kenshin.collection.internal.turn.Errands;
import jp.kenshin.collection.internal.turn.Traffic;
import jp.kenshin.collection.internal.turn.UnitTurns;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.TimedCumulative;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.registry.internal.roster.JdbcCollectionRoster;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("C-19")
@DisplayName("A clock a year off")
class FieldClockTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final int CLOCK = 0xF3;

    private final Database database;

    FieldClockTest(Database database) {
        this.database = database;
    }

    @Test
    @Tag("X-2")
    void is_set_over_the_wire_and_what_it_stamped_is_in_quarantine() throws Exception {
        FieldFixture.forgetThePast(database);
        try (FieldFixture field = FieldFixture.over(database);
                Device device = new Device(field.port)) {
            Clock quiet = quietClock();
            device.announce("FE01");
            device.sendUntilAcknowledged(device.frame(
                    Eoj.NODE_PROFILE, ServiceCode.INFC, clock(now(field.clock).plusYears(1))));
            LocalDateTime nextYear = now(field.clock).plusYears(1).truncatedTo(ChronoUnit.HOURS);
            device.sendUntilAcknowledged(device.frame(
                    Device.METER,
                    ServiceCode.INFC,
                    new Property(0xE1, Edt.ofByte(1)),
                    new Property(0xEA, new TimedCumulative(nextYear, OptionalLong.of(5)).encode())));
            field.quarantineNow();
            assertTrue(field.quarantine
                    .list(Optional.of(RefusalReason.REFUSED_READING), Optional.empty(), false, 0, 10)
                    .get(0)
                    .detail()
                    .startsWith("V08 E-1"));

            job(field, quiet).run();
            answer(device, clock(now(quiet).plusYears(1)));
            Frame told = device.receive(LONG).orElseThrow();
            assertEquals(ServiceCode.SET_C, told.service());
            LocalDateTime set = UnitClock.decode(told.find(CLOCK).orElseThrow());
            assertTrue(Math.abs(ChronoUnit.SECONDS.between(now(quiet), set)) <= 5, set::toString);
            reply(device, told, ServiceCode.SET_RES, Property.named(CLOCK));
            answer(device, clock(now(quiet)));
            Jump jump = jump(new JdbcUnitClocks(database));
            assertTrue(Math.abs(jump.movedSeconds() + 365 * 86_400) <= 86_400 + 10, jump::toString);
            assertTrue(Math.abs(jump.driftAfter()) <= 2, jump::toString);
        }
    }

    /** A time of the server's at which every slot is far from its end. */
    private static Clock quietClock() {
        Instant now = Instant.now();
        Instant quarterPast = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofMinutes(15));
        return Clock.offset(Clock.systemUTC(), Duration.between(now, quarterPast));
    }

    private static LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), Jst.ZONE);
    }

    private static Property clock(LocalDateTime time) {
        return new Property(CLOCK, UnitClock.encode(time));
    }

    private ClockJob job(FieldFixture field, Clock quiet) {
        ControlConfig config = ControlConfig.USUAL;
        Errands errands = new Errands(
                new UnitTurns(database, quiet), new Traffic(database, config, quiet), Runnable::run, config);
        OperatorAlerts alerts = new OperatorAlerts(field.catalogue, field.events, field.units, quiet);
        return new ClockJob(
                database,
                field.units,
                new JdbcCollectionRoster(database, field.directory),
                field.requests,
                errands,
                new ClockOutcomes(database, field.equipment, alerts, config, quiet),
                config,
                quiet);
    }

    /** The unit is asked for its clock. */
    private static void answer(Device device, Property clock) throws Exception {
        Frame question = device.receive(LONG).orElseThrow();
        assertEquals(ServiceCode.GET, question.service());
        reply(device, question, ServiceCode.GET_RES, clock);
    }

    private static void reply(Device device, Frame question, ServiceCode service, Property property) throws Exception {
        device.send(new Frame(question.tid(), question.destination(), question.source(), service, List.of(property)));
    }

    private static Jump jump(JdbcUnitClocks clocks) {
        long end = System.nanoTime() + LONG.toNanos();
        while (clocks.listJumps("E-1", 1).isEmpty()) {
            assertTrue(System.nanoTime() < end, "the jump is not written down");
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        return clocks.listJumps("E-1", 1).get(0);
    }
}
