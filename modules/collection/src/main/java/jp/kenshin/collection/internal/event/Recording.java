package jp.kenshin.collection.internal.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.collection.Observation;
import jp.kenshin.collection.ObservedEvent;
import jp.kenshin.collection.internal.event.EventState.News;

/**
 * One batch of observations on its way into the log, under the lock of the head: what the states make of each of them, and then everything
 * that is new in a few statements.
 */
final class Recording {
    /** A unit repeats an announcement until it is answered; after this it makes a new one of the same. */
    static final Duration REPEATED = Duration.ofMinutes(10);
    /** States of what is over are kept at least so long; what is older is looked for in the log before it counts as new. */
    static final Duration REMEMBERED = Duration.ofDays(2);

    private final Connection connection;
    private final Map<StateKey, StateTable.Row> states;
    private final Announcements announcements;
    private final List<NewEvent> entries = new ArrayList<>();
    private final List<Long> closed = new ArrayList<>();
    private final Instant now;
    private long last;

    /**
     * @param id its place in the log
     * @param event what was observed
     * @param news what is new about it
     * @param own whether the time is that of the unit's clock
     */
    record NewEvent(long id, ObservedEvent event, News news, boolean own) {}

    Recording(Connection connection, List<ObservedEvent> observed, long last, Instant now) throws SQLException {
        Set<String> units =
                observed.stream().map(event -> event.origin().unit()).collect(Collectors.toSet());
        this.connection = connection;
        this.states = StateTable.load(connection, units);
        this.announcements = AnnouncementTable.load(connection, units, now.minus(REPEATED));
        this.now = now;
        this.last = last;
    }

    void take(ObservedEvent event) throws SQLException {
        StateKey key = StateKey.of(event);
        Optional<Instant> own = event.observation().believedAt(event.receivedAt());
        if (!announcements.take(event, key, own.orElse(null)) || isUnheardOf(key, event.observation())) {
            return;
        }
        StateTable.Row row = states.computeIfAbsent(key, each -> StateTable.Row.unknown(announcements.clearAt(each)));
        for (News news : news(event, row.state, own)) {
            enter(event, row, news, own.isPresent());
        }
    }

    /** Most of what units say is that nothing is the matter; only the announcement remembers that. */
    private boolean isUnheardOf(StateKey key, Observation observation) {
        return observation.kind() == Observation.Kind.OVER && !states.containsKey(key);
    }

    private List<News> news(ObservedEvent event, EventState state, Optional<Instant> own) throws SQLException {
        Observation observation = event.observation();
        if (!observation.type().lasting()) {
            return state.seeMoment(own.orElse(event.receivedAt()));
        }
        return own.isPresent()
                ? state.seeTimed(observation.kind(), own.get(), isLogged(event, own.get()))
                : state.seeUntimed(observation.kind(), event.receivedAt());
    }

    private boolean isLogged(ObservedEvent event, Instant at) throws SQLException {
        return event.observation().kind() == Observation.Kind.RAISED
                && at.isBefore(now.minus(REMEMBERED))
                && EventTable.holdsBeginning(connection, StateKey.of(event), at);
    }

    private void enter(ObservedEvent event, StateTable.Row row, News news, boolean own) {
        last++;
        entries.add(new NewEvent(last, event, news, own));
        if (row.openEvent != 0) {
            closed.add(row.openEvent);
        }
        row.openEvent = news.open() && event.observation().type().lasting() ? last : 0;
    }

    /** Writes it all; how many events entered the log. */
    int store() throws SQLException {
        EventTable.insert(connection, entries);
        EventTable.close(connection, closed);
        StateTable.store(connection, states, now);
        AnnouncementTable.store(connection, announcements, now);
        return entries.size();
    }

    long last() {
        return last;
    }
}
