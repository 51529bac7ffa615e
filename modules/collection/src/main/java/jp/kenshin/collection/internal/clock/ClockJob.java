package jp.kenshin.collection.internal.clock;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.clock.ClockTable.Told;
import jp.kenshin.collection.internal.link.UnitLink;
import jp.kenshin.collection.internal.turn.Errands;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.collection.internal.unit.UnitDirectory;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.CollectionRoster;

/** Sets clocks that are off by more than the limit (C-19), each at a quiet moment, a bounded number of times. */
@Singleton
public class ClockJob implements BackgroundJob {
    private static final int HALF_HOUR = 1_800;
    private static final Duration LOOKED_BACK = Duration.ofDays(2);
    /** What is told may become visible that much later than it came in. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final Database database;
    private final UnitDirectory units;
    private final CollectionRoster roster;
    private final UnitLink link;
    private final Errands errands;
    private final ClockOutcomes outcomes;
    private final ControlConfig config;
    private final Clock clock;
    private Instant lookedUntil = Instant.MIN;

    @Inject
    public ClockJob(
            Database database,
            UnitDirectory units,
            CollectionRoster roster,
            UnitLink link,
            Errands errands,
            ClockOutcomes outcomes,
            ControlConfig config,
            Clock clock) {
        this.database = database;
        this.units = units;
        this.roster = roster;
        this.link = link;
        this.errands = errands;
        this.outcomes = outcomes;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "collection.clocks";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        learn(now);
        int limit = config.clocks().limitSeconds();
        int room = errands.room();
        List<FieldUnit> due =
                database.read(connection -> new ClockTable(new Sql(connection)).due(now, limit, room)).stream()
                        .flatMap(unit -> units.find(unit).stream())
                        .toList();
        errands.prepare(due);
        due.forEach(this::visit);
    }

    private void learn(Instant now) {
        Instant earliest = now.minus(LOOKED_BACK);
        Instant after = lookedUntil.isAfter(earliest) ? lookedUntil : earliest;
        database.inTransaction(connection -> {
            ClockTable table = new ClockTable(new Sql(connection));
            for (Told told : table.told(after, config.clocks().limitSeconds())) {
                table.learn(told, now);
            }
        });
        lookedUntil = now.minus(LATE);
    }

    /** Units that would have to wait for their moment are not even asked. */
    private void visit(FieldUnit unit) {
        Optional<Integer> drift = database.read(connection -> new ClockTable(new Sql(connection)).find(unit.id()))
                .map(state -> state.driftSeconds());
        QuietMoment quiet = quietMoment(unit);
        if (drift.isPresent() && quiet.isNow(clock.instant().getEpochSecond(), drift.get())) {
            ClockTalk talk = new ClockTalk(
                    link, unit.id(), config.tries().patience(), config.clocks().limitSeconds(), quiet, clock);
            errands.begin(unit, ClockTalk.MOST_FRAMES, () -> talk.run().thenApply(outcome -> {
                outcomes.write(unit.id(), outcome);
                return talk.frames();
            }));
        }
    }

    private QuietMoment quietMoment(FieldUnit unit) {
        Instant now = clock.instant();
        int[] finest = {HALF_HOUR};
        for (CarriedMeter meter : unit.meters()) {
            if (meter.isCarriedAt(now.getEpochSecond())) {
                roster.eachOfMeter(
                        meter.id().value(), now, channel -> finest[0] = Math.min(finest[0], channel.stepSeconds()));
            }
        }
        return new QuietMoment(finest[0], config.clocks().guardSeconds());
    }
}
