package jp.kenshin.collection.internal.alert;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.Area;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.EventOrigin;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.Observation;
import jp.kenshin.collection.ObservedEvent;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.collection.internal.unit.UnitDirectory;
import jp.kenshin.registry.CarriedMeter;

/** Enters events about units that are the utility's own matter, whoever owns what the unit carries. */
@Singleton
public class OperatorAlerts {
    private final EventCatalogue catalogue;
    private final Events events;
    private final UnitDirectory units;
    private final Clock clock;

    @Inject
    public OperatorAlerts(EventCatalogue catalogue, Events events, UnitDirectory units, Clock clock) {
        this.catalogue = catalogue;
        this.events = events;
        this.units = units;
        this.clock = clock;
    }

    /**
     * Tells the operators of something that needs a person. Not to be called within a unit of work.
     *
     * @param code row of the catalogue
     * @param detail what exactly
     */
    public void tell(String unit, String code, String detail) {
        Instant now = clock.instant();
        Optional<FieldUnit> known = units.find(unit);
        String area = known.stream()
                .flatMap(each -> each.meters().stream())
                .filter(meter -> meter.isCarriedAt(now.getEpochSecond()))
                .map(CarriedMeter::place)
                .map(Area::ofPlace)
                .findFirst()
                .orElse("");
        EventOrigin origin =
                new EventOrigin(unit, Optional.empty(), Optional.empty(), area, known.flatMap(FieldUnit::concentrator));
        events.record(List.of(new ObservedEvent(origin, Observation.seen(catalogue.get(code), detail), now)));
    }
}
