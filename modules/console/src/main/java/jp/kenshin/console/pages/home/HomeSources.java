package jp.kenshin.console.pages.home;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jp.kenshin.collection.CollectionProgress;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.FieldUnits;
import jp.kenshin.collection.Quarantine;

/** Whom the first page asks. */
@Singleton
class HomeSources {
    private final CollectionProgress progress;
    private final Events events;
    private final Quarantine quarantine;
    private final FieldUnits units;

    @Inject
    HomeSources(CollectionProgress progress, Events events, Quarantine quarantine, FieldUnits units) {
        this.progress = progress;
        this.events = events;
        this.quarantine = quarantine;
        this.units = units;
    }

    CollectionProgress progress() {
        return progress;
    }

    Events events() {
        return events;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    FieldUnits units() {
        return units;
    }
}
