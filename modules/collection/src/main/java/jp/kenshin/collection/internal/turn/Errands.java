package jp.kenshin.collection.internal.turn;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.link.FieldExecutor;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.kernel.ConcentratorId;

/**
 * Small matters that Kenshin has with units, such as their schedule or their clock: begun only when it is the unit's turn and its
 * concentrator has room, and as many at a time as this node may.
 */
@Singleton
public class Errands {
    private static final Logger LOG = System.getLogger(Errands.class.getName());

    private final UnitTurns turns;
    private final Traffic traffic;
    private final FieldExecutor executor;
    private final ControlConfig config;
    private final AtomicInteger running = new AtomicInteger();

    @Inject
    public Errands(UnitTurns turns, Traffic traffic, FieldExecutor executor, ControlConfig config) {
        this.turns = turns;
        this.traffic = traffic;
        this.executor = executor;
        this.config = config;
    }

    /** Makes sure that the concentrators of units have an allowance. */
    public void prepare(Collection<FieldUnit> units) {
        Set<String> concentrators = units.stream().map(Errands::concentrator).collect(Collectors.toSet());
        traffic.enter(concentrators);
    }

    /** How many more may begin on this node now. */
    public int room() {
        return Math.max(0, config.traffic().units() - running.get());
    }

    /**
     * Begins one, unless it is not its time.
     *
     * @param mostFrames frames it can take, paid for ahead
     * @param talk what is to be said; yields the frames it took
     * @return whether it began
     */
    public boolean begin(FieldUnit unit, int mostFrames, Supplier<CompletionStage<Integer>> talk) {
        Duration longest = config.tries().patience().multipliedBy(mostFrames + 1L);
        Optional<UnitTurns.Turn> turn = room() == 0 ? Optional.empty() : turns.take(unit.id(), longest);
        if (turn.isEmpty()) {
            return false;
        }
        if (!traffic.pay(concentrator(unit), mostFrames)) {
            turns.release(turn.get());
            return false;
        }
        running.incrementAndGet();
        CompletableFuture.supplyAsync(talk, executor)
                .thenCompose(frames -> frames)
                .thenAccept(frames -> {
                    traffic.refund(concentrator(unit), mostFrames - frames);
                    turns.release(turn.get());
                })
                .whenComplete((done, failure) -> {
                    running.decrementAndGet();
                    if (failure != null) {
                        LOG.log(Level.WARNING, "The talk to unit " + unit.id() + " failed, it is had again", failure);
                    }
                });
        return true;
    }

    private static String concentrator(FieldUnit unit) {
        return unit.concentrator().map(ConcentratorId::value).orElse("");
    }
}
