package jp.kenshin.jointmetering.internal.service;

import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.EventCount;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.jointmetering.PartnerAlarms;
import jp.kenshin.mdms.ReadScope;

/**
 * The log of events with the scope that every question to it must carry.
 *
 * @param events log
 * @param scope the partner
 */
record ScopedAlarms(Events events, ReadScope scope) implements PartnerAlarms {
    @Override
    public Events.Page since(Optional<String> cursor, int limit) {
        return events.since(scope, cursor, limit);
    }

    @Override
    public List<LoggedEvent> list(EventQuery query) {
        return events.list(scope, query);
    }

    @Override
    public List<EventCount> open() {
        return events.countOpen(scope);
    }

    @Override
    public LoggedEvent acknowledge(long id, String user) {
        return events.acknowledge(scope, id, user);
    }

    @Override
    public int acknowledgeArea(String area, long last, String user) {
        return events.acknowledgeArea(scope, area, last, user);
    }
}
