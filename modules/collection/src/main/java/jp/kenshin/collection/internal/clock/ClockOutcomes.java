package jp.kenshin.collection.internal.clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.UnitClocks.Jump;
import jp.kenshin.collection.UnitClocks.State;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.alert.OperatorAlerts;
import jp.kenshin.collection.internal.clock.ClockTable.Told;
import jp.kenshin.collection.internal.clock.ClockTalk.Outcome;
import jp.kenshin.collection.internal.equipment.EquipmentBook;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** Writes down what came of setting a clock: the jump, what the clock shows since, and when it is tried again if it must be. */
@Singleton
public class ClockOutcomes {
    private static final Duration REST = Duration.ofDays(1);

    private final Database database;
    private final EquipmentBook equipment;
    private final OperatorAlerts alerts;
    private final ControlConfig config;
    private final Clock clock;

    @Inject
    public ClockOutcomes(
            Database database, EquipmentBook equipment, OperatorAlerts alerts, ControlConfig config, Clock clock) {
        this.database = database;
        this.equipment = equipment;
        this.alerts = alerts;
        this.config = config;
        this.clock = clock;
    }

    void write(String unit, Outcome outcome) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Integer> drift = outcome.after().or(outcome::before);
        drift.ifPresent(seconds -> equipment.keep(Map.of(unit, report(now, seconds))));
        boolean lost = database.inTransaction(connection -> {
            ClockTable table = new ClockTable(new Sql(connection));
            if (drift.isPresent()) {
                table.learn(new Told(unit, now, drift.get()), now);
            }
            int moved = outcome.after().orElse(0) - outcome.before().orElse(0);
            if (outcome.after().isPresent() && moved != 0) {
                table.jumped(unit, new Jump(now, moved, outcome.after().get()));
            }
            return !outcome.waits() && next(table, unit, drift, now);
        });
        if (lost) {
            alerts.tell(unit, EventCatalogue.CLOCK_NOT_SET, detail(drift));
        }
    }

    /** Says whether trying has ended now. */
    private boolean next(ClockTable table, String unit, Optional<Integer> drift, Instant now) throws SQLException {
        int limit = config.clocks().limitSeconds();
        if (drift.filter(seconds -> Math.abs((long) seconds) <= limit).isPresent()) {
            table.tried(unit, 0, now, false);
            return false;
        }
        int tries = table.find(unit).map(State::tries).orElse(0) + 1;
        boolean last = tries >= config.tries().most();
        table.tried(unit, tries, now.plus(last ? REST : config.tries().pauses().after(tries)), last);
        return last;
    }

    private static String detail(Optional<Integer> drift) {
        return drift.map(seconds -> "ahead by " + seconds + " s, and stays so").orElse("no answer");
    }

    private static EquipmentReport report(Instant now, int drift) {
        return new EquipmentReport(
                now,
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.of(drift));
    }
}
