package jp.kenshin.collection.internal.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.kenshin.collection.internal.link.UnitLink;
import jp.kenshin.collection.internal.link.UnitLink.Answer;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.echonet.Frame;

/** Asks a unit again and again until it answers or the time is over: radio loses frames, and a person is waiting. */
final class Repeated {
    private final UnitLink link;
    private final String unit;
    private final Instant deadline;
    private final Duration patience;
    private final Clock clock;

    Repeated(UnitLink link, String unit, Instant deadline, Duration patience, Clock clock) {
        this.link = link;
        this.unit = unit;
        this.deadline = deadline;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * What came of asking.
     *
     * @param frame the answer, be it a refusal
     * @param asked frames that were sent
     * @param latency from the frame that was answered to its answer
     * @param known whether anybody knows where the unit speaks from
     */
    record Heard(Optional<Frame> frame, int asked, Duration latency, boolean known) {
        /** How the command ends that heard nothing. */
        Ending ending() {
            return known
                    ? Ending.timedOut()
                    : Ending.failed("the unit was never heard, so that nobody knows where to ask");
        }
    }

    CompletionStage<Heard> ask(Request request) {
        return ask(request, 1);
    }

    private CompletionStage<Heard> ask(Request request, int time) {
        Instant sentAt = clock.instant();
        Duration left = Duration.between(sentAt, deadline);
        if (left.isNegative() || left.isZero()) {
            return CompletableFuture.completedFuture(new Heard(Optional.empty(), time - 1, Duration.ZERO, true));
        }
        Duration wait = left.compareTo(patience) < 0 ? left : patience;
        return link.ask(unit, request, wait).thenCompose(answer -> after(answer, request, time, sentAt));
    }

    private CompletionStage<Heard> after(Answer answer, Request request, int time, Instant sentAt) {
        if (answer instanceof Answer.Answered answered) {
            return CompletableFuture.completedFuture(
                    new Heard(Optional.of(answered.frame()), time, Duration.between(sentAt, clock.instant()), true));
        }
        return answer instanceof Answer.NoAddress
                ? CompletableFuture.completedFuture(new Heard(Optional.empty(), 0, Duration.ZERO, false))
                : ask(request, time + 1);
    }
}
