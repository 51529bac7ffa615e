package jp.kenshin.collection.internal.event;

import java.util.List;
import java.util.OptionalInt;
import jp.kenshin.collection.EventType;

/**
 * A line of the event table.
 *
 * @param type what is shown of it
 * @param triggers what tells it; none for events that Kenshin sees by itself
 * @param detail property of the same frame that says more
 */
record CatalogueRow(EventType type, List<Trigger> triggers, OptionalInt detail) {
    CatalogueRow {
        triggers = List.copyOf(triggers);
    }
}
