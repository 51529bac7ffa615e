package jp.kenshin.collection.internal.recollection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.collection.internal.recollection.Progress.Outcome;
import jp.kenshin.collection.internal.recollection.TaskTable.Candidate;
import jp.kenshin.collection.internal.turn.MeterObject;
import jp.kenshin.collection.internal.turn.Traffic;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.MeterId;

/**
 * One turn with a unit: first one frame that says whether the link is back, for all its tasks; then task by task, the most urgent
 * first. A unit that falls silent on the way is asked no further.
 */
final class UnitVisit {
    private static final int IDENTIFICATION = 0x83;

    private final VisitTools tools;
    private final Traffic traffic;
    private final String unitId;
    private final String concentrator;
    private final Asking asking;
    private final int paid;

    /** @param traffic {@link #mostFrames} of which are paid for */
    UnitVisit(VisitTools tools, Traffic traffic, Candidate unit) {
        this.tools = tools;
        this.traffic = traffic;
        this.unitId = unit.id();
        this.concentrator = unit.concentrator();
        this.paid = mostFrames(unit.tasks());
        this.asking = new Asking(tools, unit.id());
    }

    /** Frames that a visit about so many tasks can take, paid for before it begins. */
    static int mostFrames(int tasks) {
        return 1 + tasks * AskPlan.MOST_FRAMES + Asking.MOST_REPEATS;
    }

    /** Gives back what was paid for frames that did not go out. */
    void refund() {
        traffic.refund(concentrator, paid - asking.sent());
    }

    /** Ends when every task has its outcome written down; a task that failed on our side too often is given up unasked. */
    CompletionStage<Void> run(List<Task> claimed) {
        int most = tools.config().tries().most();
        claimed.stream()
                .filter(task -> task.progress().tries() > most)
                .forEach(task -> tools.end(task, Outcome.missing(Reason.OURS, "")));
        List<Task> tasks =
                claimed.stream().filter(task -> task.progress().tries() <= most).toList();
        Optional<FieldUnit> unit = tools.units().find(unitId);
        if (tasks.isEmpty() || unit.isEmpty()) {
            tasks.forEach(task -> tools.end(task, Outcome.missing(Reason.NO_WAY, "")));
            return CompletableFuture.completedFuture(null);
        }
        return tryLink().thenCompose(broken -> fill(unit.get(), tasks, broken));
    }

    private CompletionStage<Void> fill(FieldUnit unit, List<Task> tasks, Optional<Outcome> link) {
        CompletionStage<Optional<Outcome>> all = CompletableFuture.completedFuture(link);
        for (Task task : tasks) {
            all = all.thenCompose(broken ->
                    broken.isPresent() ? CompletableFuture.completedFuture(end(task, broken.get())) : fill(unit, task));
        }
        return all.thenAccept(broken -> {});
    }

    /** What every task comes to when the link is not there; empty when the unit speaks, be it to refuse. */
    private CompletionStage<Optional<Outcome>> tryLink() {
        return asking.ask(Request.get(Eoj.NODE_PROFILE, IDENTIFICATION))
                .thenApply(answer -> Answers.fault(answer).filter(UnitVisit::isSilence));
    }

    private static boolean isSilence(Outcome outcome) {
        return outcome.reason() == Reason.SILENT || outcome.reason() == Reason.NEVER_HEARD;
    }

    private Optional<Outcome> end(Task task, Outcome outcome) {
        tools.end(task, outcome);
        return Optional.of(outcome);
    }

    /** Fills one task; what it yields is present when the unit fell silent. */
    private CompletionStage<Optional<Outcome>> fill(FieldUnit unit, Task task) {
        SortedSet<Long> missing = tools.missing(task);
        if (missing.isEmpty()) {
            tools.end(task, Outcome.FILLED);
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Optional<Eoj> object = MeterObject.find(unit, MeterId.of(task.meter()), missing.first());
        Instant now = tools.clock().instant();
        LocalDate today = now.atOffset(Jst.OFFSET).toLocalDate();
        if (object.isEmpty() || Buffer.hasForgotten(object.get().deviceClass(), task.day(), today)) {
            tools.end(task, Outcome.missing(object.isEmpty() ? Reason.NO_WAY : Reason.TOO_OLD, ""));
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return new Conversation(tools, unit, object.get(), asking)
                .about(missing, task.progress().reason())
                .thenApply(fault -> {
                    tools.end(task, fault.orElse(Outcome.missing(Reason.NO_VALUE, "")));
                    return fault.filter(UnitVisit::isSilence);
                });
    }
}
