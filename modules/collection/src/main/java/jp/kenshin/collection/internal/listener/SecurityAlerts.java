package jp.kenshin.collection.internal.listener;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.EventOrigin;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.Observation;
import jp.kenshin.collection.ObservedEvent;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.collection.internal.quarantine.Refusal;
import jp.kenshin.collection.internal.unit.Places;
import jp.kenshin.collection.internal.unit.Units;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.externalconnection.Suspicions;

/**
 * Makes security events of refusals that may be an attack (C-10, X-5); one a minute for each sender and reason. Each of a known unit counts as a
 * sign of an attack (S-13).
 */
@Singleton
public class SecurityAlerts {
    private final EventCatalogue catalogue;
    private final Events events;
    private final EventOrigins origins;
    private final Units units;
    private final Suspicions suspicions;
    private final Quieter quieter;

    @Inject
    public SecurityAlerts(
            EventCatalogue catalogue,
            Events events,
            EventOrigins origins,
            Units units,
            Suspicions suspicions,
            Clock clock) {
        this.catalogue = catalogue;
        this.events = events;
        this.origins = origins;
        this.units = units;
        this.suspicions = suspicions;
        this.quieter = new Quieter(clock);
    }

    void tell(List<Refusal> refusals) {
        List<ObservedEvent> observed = new ArrayList<>();
        for (Refusal each : refusals) {
            code(each.reason()).ifPresent(code -> {
                String sender = each.unit() == null ? Places.host(each.place()) : each.unit();
                quieter.tell(sender, code, () -> observed.add(event(each, code, sender)));
                if (each.unit() != null && each.reason() != RefusalReason.CUT_OFF) {
                    suspicions.see(Suspicions.Kind.HOSTILE_FRAME, each.unit());
                }
            });
        }
        if (!observed.isEmpty()) {
            events.record(observed);
        }
    }

    private ObservedEvent event(Refusal refusal, String code, String sender) {
        EventOrigin origin = Optional.ofNullable(refusal.unit())
                .flatMap(units::find)
                .map(unit -> origins.of(unit, Eoj.NODE_PROFILE, refusal.at()))
                .orElseGet(() -> new EventOrigin(sender, Optional.empty(), Optional.empty(), "", Optional.empty()));
        String detail =
                Places.host(refusal.place()) + " port " + refusal.place().getPort() + ": " + refusal.detail();
        return new ObservedEvent(origin, Observation.seen(catalogue.get(code), detail), refusal.at());
    }

    private static Optional<String> code(RefusalReason reason) {
        return switch (reason) {
            case UNKNOWN_UNIT -> Optional.of(EventCatalogue.UNKNOWN_UNIT);
            case PLAIN_FRAME, DUPLICATE_UNIT, CUT_OFF -> Optional.of(EventCatalogue.IMPERSONATION);
            case ALTERED -> Optional.of(EventCatalogue.ALTERED_FRAME);
            case REPLAYED -> Optional.of(EventCatalogue.REPLAYED_FRAME);
            case FLOOD -> Optional.of(EventCatalogue.FLOOD);
            case MALFORMED_FRAME, MALFORMED_VALUE, UNKNOWN_PROPERTY, UNKNOWN_METER, REFUSED_READING -> Optional.empty();
        };
    }
}
