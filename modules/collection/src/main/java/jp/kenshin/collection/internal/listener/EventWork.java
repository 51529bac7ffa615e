package jp.kenshin.collection.internal.listener;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.Observation;
import jp.kenshin.collection.ObservedEvent;

/** Enters into the log of events what a batch of frames says about them. */
@Singleton
public class EventWork {
    private final EventCatalogue catalogue;
    private final Events events;
    private final EventOrigins origins;

    @Inject
    public EventWork(EventCatalogue catalogue, Events events, EventOrigins origins) {
        this.catalogue = catalogue;
        this.events = events;
        this.origins = origins;
    }

    /** Durable on return. */
    void record(List<Arrived> frames) {
        record(frames, observation -> true);
    }

    /** What tells of danger to life reaches a person whoever says so (S-15). */
    void recordDangers(List<Arrived> frames) {
        record(frames, observation -> observation.type().lifeSafety());
    }

    private void record(List<Arrived> frames, Predicate<Observation> wanted) {
        List<ObservedEvent> observed = new ArrayList<>();
        for (Arrived each : frames) {
            for (Observation observation :
                    catalogue.observe(each.frame()).stream().filter(wanted).toList()) {
                observed.add(new ObservedEvent(
                        origins.of(
                                each.unit().unit(),
                                observation.object(),
                                observation.believedAt(each.at()).orElse(each.at())),
                        observation,
                        each.at()));
            }
        }
        if (!observed.isEmpty()) {
            events.record(observed);
        }
    }
}
