package jp.kenshin.jointmetering;

import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.EventCount;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.LoggedEvent;

/** Events and alarms of one partner: of its meters while it owned them, and of its terminals. */
public interface PartnerAlarms {
    /** What is new since the cursor, oldest first; from 70 days back without one. */
    Events.Page since(Optional<String> cursor, int limit);

    /** Newest first. */
    List<LoggedEvent> list(EventQuery query);

    /** How many are open now, by kind and area, most first. */
    List<EventCount> open();

    /**
     * Notes that a user of the partner took note of an event; the first one counts.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link jp.kenshin.collection.CollectionError#EVENT_NOT_FOUND} when the partner has no such
     *     event
     */
    LoggedEvent acknowledge(long id, String user);

    /**
     * Notes that a user of the partner took note of all its open events in an area.
     *
     * @param last id of the newest event that was seen; what came after it stays to be seen
     * @return how many nobody had taken note of before
     */
    int acknowledgeArea(String area, long last, String user);
}
