package jp.kenshin.collection.internal.schedule;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.collection.UnitSchedule.Problem;
import jp.kenshin.collection.UnitSchedule.Timing;
import jp.kenshin.collection.internal.link.UnitLink;
import jp.kenshin.collection.internal.link.UnitLink.Answer;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.echonet.unit.UnitProperty;

/** Asks one meter for its schedule; tells it the wanted one where it has another, and reads that back. */
final class ScheduleTalk {
    /** Get, SetC, Get. */
    static final int MOST_FRAMES = 3;

    private final UnitLink link;
    private final String unit;
    private final Eoj object;
    private final Duration patience;
    private final AtomicInteger frames;

    ScheduleTalk(UnitLink link, String unit, Eoj object, Duration patience, AtomicInteger frames) {
        this.link = link;
        this.unit = unit;
        this.object = object;
        this.patience = patience;
        this.frames = frames;
    }

    /**
     * What the meter said in the end.
     *
     * @param told its schedule, where it told one
     * @param problem why it is not the wanted one
     */
    record Said(Optional<Timing> told, Problem problem) {
        static Said failed(Problem problem) {
            return new Said(Optional.empty(), problem);
        }

        boolean says(Timing wanted) {
            return told.filter(wanted::equals).isPresent();
        }

        private Said withoutExcuse(Timing wanted) {
            return told.isPresent() && !says(wanted) ? new Said(told, Problem.OTHER_SCHEDULE) : this;
        }
    }

    CompletionStage<Said> about(Timing wanted) {
        return read().thenCompose(said -> said.told().isEmpty() || said.says(wanted)
                ? CompletableFuture.completedFuture(said)
                : write(wanted).thenCompose(answer -> read()).thenApply(after -> after.withoutExcuse(wanted)));
    }

    private CompletionStage<Said> read() {
        return ask(Request.get(object, UnitProperty.SCHEDULE)).thenApply(ScheduleTalk::said);
    }

    /** Whatever it answers: what it does is what it says afterwards. */
    private CompletionStage<Answer> write(Timing wanted) {
        SendingSchedule schedule =
                new SendingSchedule(wanted.granularityMinutes(), wanted.everyMinutes(), wanted.offsetSeconds());
        return ask(Request.set(object, new Property(UnitProperty.SCHEDULE, schedule.encode())));
    }

    private CompletionStage<Answer> ask(Request request) {
        frames.incrementAndGet();
        return link.ask(unit, request, patience);
    }

    private static Said said(Answer answer) {
        if (answer instanceof Answer.Answered answered) {
            Optional<Edt> edt = answered.frame().find(UnitProperty.SCHEDULE).filter(data -> !data.isEmpty());
            try {
                return edt.isPresent()
                        ? new Said(Optional.of(ScheduleVisit.timing(SendingSchedule.decode(edt.get()))), Problem.NONE)
                        : Said.failed(Problem.REFUSED);
            } catch (MalformedValue malformed) {
                return Said.failed(Problem.REFUSED);
            }
        }
        return Said.failed(answer instanceof Answer.NoAddress ? Problem.NEVER_HEARD : Problem.SILENT);
    }
}
