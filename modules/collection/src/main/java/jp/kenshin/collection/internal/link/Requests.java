package jp.kenshin.collection.internal.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.collection.internal.unit.KnownUnit;
import jp.kenshin.collection.internal.unit.Units;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.kernel.TerminalId;

/** Requests of this node that wait for their answer, found again by unit and transaction number. */
@Singleton
public class Requests implements UnitLink {
    private static final int TRANSACTIONS = 0x10000;

    private final Units units;
    private final FrameSender sender;
    private final FieldExecutor executor;
    private final ConnectionGate gate;
    private final Map<Transaction, CompletableFuture<Answer>> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger transactions = new AtomicInteger();

    @Inject
    public Requests(Units units, FrameSender sender, FieldExecutor executor, ConnectionGate gate) {
        this.gate = gate;
        this.units = units;
        this.sender = sender;
        this.executor = executor;
    }

    private record Transaction(String unit, int tid) {}

    @Override
    public CompletionStage<Answer> ask(String unit, Request request, Duration patience) {
        Optional<KnownUnit> known = units.findKnown(unit);
        if (known.isEmpty() || known.get().contact().isEmpty()) {
            return CompletableFuture.completedFuture(new Answer.NoAddress());
        }
        Transaction transaction = new Transaction(unit, Math.floorMod(transactions.incrementAndGet(), TRANSACTIONS));
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        waiting.put(transaction, answer);
        if (!gate.isTerminalCutOff(TerminalId.of(unit))) {
            sender.send(
                    known.get(),
                    new Frame(
                            transaction.tid(),
                            Eoj.CONTROLLER,
                            request.object(),
                            request.service(),
                            request.properties()));
        }
        return answer.completeOnTimeout(new Answer.NotHeard(), patience.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((what, never) -> waiting.remove(transaction, answer))
                .thenApplyAsync(what -> what, executor);
    }

    /** A unit has answered; false when nobody waits for it (any more). */
    public boolean answered(String unit, Frame frame) {
        CompletableFuture<Answer> answer = waiting.remove(new Transaction(unit, frame.tid()));
        return answer != null && answer.complete(new Answer.Answered(frame));
    }
}
