package jp.kenshin.collection.internal.listener;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.internal.FieldConfig;
import jp.kenshin.collection.internal.link.Requests;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.kernel.ErrorCode.Category;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/**
 * Which way each frame goes: events and answers go first, by a way of their own; readings by theirs. A way that is full takes no more: the frame is
 * not acknowledged and comes again.
 */
@Singleton
public class Sorter {
    private final EventCatalogue catalogue;
    private final Requests requests;
    private final Admission admission;
    private final ReadingWork readings;
    private final EventWork events;
    private final Acknowledger acknowledger;
    private final LastFrames lastFrames;
    private final TrafficCounters counters;
    private @Nullable BatchLoop<Arrived> readingLoop;
    private @Nullable BatchLoop<Arrived> alarmLoop;

    @Inject
    public Sorter(
            EventCatalogue catalogue,
            Requests requests,
            Admission admission,
            ReadingWork readings,
            EventWork events,
            Acknowledger acknowledger,
            LastFrames lastFrames,
            TrafficCounters counters) {
        this.catalogue = catalogue;
        this.requests = requests;
        this.admission = admission;
        this.readings = readings;
        this.events = events;
        this.acknowledger = acknowledger;
        this.lastFrames = lastFrames;
        this.counters = counters;
    }

    void start(FieldConfig config, Quieter quieter) {
        readingLoop = new BatchLoop<>(
                        config.readingQueue(), config.batch(), counters.waitingReadings, quieter, this::takeReadings)
                .start("field-readings", config.workers());
        alarmLoop = new BatchLoop<>(
                        config.alarmQueue(), config.batch(), counters.waitingAlarms, quieter, this::takeEvents)
                .start("field-events", 1);
    }

    void sort(Arrived arrived) {
        lastFrames.remember(arrived);
        boolean first = !isTold(arrived) || catalogue.concerns(arrived.frame());
        BatchLoop<Arrived> way = first ? alarmLoop : readingLoop;
        if (way != null && !way.offer(arrived)) {
            counters.deferred.increment();
        }
    }

    private static boolean isTold(Arrived arrived) {
        return arrived.frame().service() == ServiceCode.INF || arrived.frame().service() == ServiceCode.INFC;
    }

    private void takeReadings(List<Arrived> frames) {
        inParts(admission.admit(frames), part -> acknowledger.acknowledge(readings.store(part)));
    }

    private void takeEvents(List<Arrived> frames) {
        List<Arrived> admitted = admission.admit(frames);
        admitted.stream()
                .filter(each -> !isTold(each))
                .forEach(each -> requests.answered(each.unit().id(), each.frame()));
        inParts(admitted.stream().filter(Sorter::isTold).toList(), part -> {
            events.record(part);
            acknowledger.acknowledge(readings.store(part));
        });
    }

    private interface Work {
        void on(List<Arrived> frames);
    }

    /** One frame that cannot be taken harms no other: the batch is halved until it stands alone. A database that is away harms all alike. */
    private static void inParts(List<Arrived> frames, Work work) {
        if (frames.isEmpty()) {
            return;
        }
        try {
            work.on(frames);
        } catch (KenshinException e) {
            if (frames.size() == 1 || e.code().category() == Category.UNAVAILABLE) {
                throw e;
            }
            halves(frames, work);
        } catch (RuntimeException e) {
            if (frames.size() == 1) {
                throw e;
            }
            halves(frames, work);
        }
    }

    private static void halves(List<Arrived> frames, Work work) {
        int middle = frames.size() / 2;
        try {
            inParts(frames.subList(0, middle), work);
        } finally {
            inParts(frames.subList(middle, frames.size()), work);
        }
    }

    void close() {
        if (alarmLoop != null) {
            alarmLoop.close();
        }
        if (readingLoop != null) {
            readingLoop.close();
        }
    }
}
