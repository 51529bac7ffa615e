package jp.kenshin.collection.internal.recollection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.internal.link.UnitLink.Answer;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.collection.internal.recollection.Progress.Outcome;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.kernel.Jst;

/**
 * Asking one meter's object for what is missing, one frame after another: the first fault ends it. What comes is stored at once,
 * whether or not the rest follows.
 */
final class Conversation {
    private final VisitTools tools;
    private final FieldUnit unit;
    private final Eoj object;
    private final Asking asking;
    private volatile Optional<Outcome> refused = Optional.empty();

    Conversation(VisitTools tools, FieldUnit unit, Eoj object, Asking asking) {
        this.tools = tools;
        this.unit = unit;
        this.object = object;
        this.asking = asking;
    }

    /** Asks for the missing instants; empty when every answer came, was what was asked for, and was taken. */
    CompletionStage<Optional<Outcome>> about(SortedSet<Long> missing, Reason lastTime) {
        List<Ask> plan = new ArrayList<>(
                AskPlan.of(object.deviceClass(), missing, tools.clock().instant()));
        if (lastTime == Reason.UNREADABLE) {
            plan.add(0, AskPlan.scale(object.deviceClass()));
        }
        CompletionStage<Optional<Outcome>> all = CompletableFuture.completedFuture(Optional.empty());
        for (Ask ask : plan) {
            all = all.thenCompose(fault -> fault.isPresent() ? CompletableFuture.completedFuture(fault) : about(ask));
        }
        return all.thenApply(fault -> fault.or(() -> refused));
    }

    private CompletionStage<Optional<Outcome>> about(Ask ask) {
        LocalDate today = today();
        CompletionStage<Optional<Outcome>> all = CompletableFuture.completedFuture(Optional.empty());
        for (Request request : ask.requests(object, today)) {
            all = all.thenCompose(
                    fault -> fault.isPresent() ? CompletableFuture.completedFuture(fault) : send(ask, request, today));
        }
        return all;
    }

    private CompletionStage<Optional<Outcome>> send(Ask ask, Request request, LocalDate today) {
        return asking.ask(request).thenApply(answer -> {
            Optional<Outcome> fault = Answers.fault(answer);
            return fault.isEmpty() && answersARead(answer)
                    ? keep(ask, ((Answer.Answered) answer).frame(), today)
                    : fault;
        });
    }

    private static boolean answersARead(Answer answer) {
        return answer instanceof Answer.Answered answered && answered.frame().service() == ServiceCode.GET_RES;
    }

    private Optional<Outcome> keep(Ask ask, Frame answer, LocalDate today) {
        Optional<Outcome> misfit = Answers.misfit(ask, answer, today);
        if (misfit.isPresent()) {
            return misfit;
        }
        IntakeReport report = tools.readings().store(unit, answer, ask.dayOfHistory());
        refused = refused.or(() -> report.rejected().stream().findFirst().map(Conversation::refused));
        return Optional.empty();
    }

    private static Outcome refused(IntakeReport.Rejected rejected) {
        Reason reason = rejected.code().equals("FORMAT") ? Reason.UNREADABLE : Reason.VALUE_REFUSED;
        return Outcome.missing(reason, rejected.code() + " " + rejected.reason());
    }

    private LocalDate today() {
        return tools.clock().instant().atOffset(Jst.OFFSET).toLocalDate();
    }
}
