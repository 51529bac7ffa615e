package jp.kenshin.collection.internal.recollection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.collection.internal.recollection.TaskTable.Candidate;
import jp.kenshin.collection.internal.turn.Traffic;
import jp.kenshin.collection.internal.turn.UnitTurns;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.lease.BackgroundJob;
import org.jspecify.annotations.Nullable;

/**
 * Visits units with something to ask, on every node: the most urgent first, as many at a time as this node may, and below each
 * concentrator only as long as its allowance of frames lasts, however long the backlog is (C-14).
 */
@Singleton
public class VisitJob implements BackgroundJob {
    private static final Logger LOG = System.getLogger(VisitJob.class.getName());
    private static final int ROWS_A_UNIT = 4;

    private final Database database;
    private final UnitTurns turns;
    private final Traffic traffic;
    private final VisitTools tools;
    private final AtomicInteger visiting = new AtomicInteger();

    @Inject
    public VisitJob(Database database, UnitTurns turns, Traffic traffic, VisitTools tools) {
        this.database = database;
        this.turns = turns;
        this.traffic = traffic;
        this.tools = tools;
    }

    @Override
    public String name() {
        return "collection.recollection";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean leased() {
        return false;
    }

    @Override
    public void run() {
        int room = tools.config().traffic().units() - visiting.get();
        if (room <= 0) {
            return;
        }
        Instant now = tools.clock().instant();
        List<Candidate> candidates =
                database.read(connection -> new TaskTable(new Sql(connection)).candidates(now, room * ROWS_A_UNIT));
        candidates.stream().limit(room).forEach(this::visit);
    }

    /** Units being visited now. */
    int visiting() {
        return visiting.get();
    }

    private void visit(Candidate unit) {
        Optional<UnitTurns.Turn> turn = turns.take(unit.id(), longestVisit());
        if (turn.isEmpty()) {
            return;
        }
        if (!traffic.pay(unit.concentrator(), UnitVisit.mostFrames(unit.tasks()))) {
            turns.release(turn.get());
            return;
        }
        visiting.incrementAndGet();
        UnitVisit visit = new UnitVisit(tools, traffic, unit);
        CompletableFuture.supplyAsync(() -> claim(unit), tools.executor())
                .thenCompose(visit::run)
                .whenComplete((done, failure) -> end(visit, turn.get(), failure));
    }

    private void end(UnitVisit visit, UnitTurns.Turn turn, @Nullable Throwable failure) {
        try {
            if (failure == null) {
                visit.refund();
                turns.release(turn);
            } else {
                LOG.log(Level.WARNING, "The visit to unit " + turn.unit() + " failed and is made again later", failure);
            }
        } finally {
            visiting.decrementAndGet();
        }
    }

    private List<Task> claim(Candidate unit) {
        Instant now = tools.clock().instant();
        return database.inTransaction(connection -> {
            return new TaskTable(new Sql(connection)).claim(unit.id(), now, unit.tasks());
        });
    }

    /** Every frame may take all the patience there is. */
    private Duration longestVisit() {
        return tools.config().tries().patience().multipliedBy(UnitVisit.mostFrames(TaskTable.MOST_TASKS) + 1L);
    }
}
