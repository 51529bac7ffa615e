package jp.kenshin.collection.internal.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.EventCount;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.EventType;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.collection.ObservedEvent;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.platform.database.Database;

/** The log in the database. Who enters events takes turns with all others, on all nodes. */
@Singleton
public class JdbcEvents implements Events {
    private static final Duration SHOWN = Duration.ofDays(70);
    private static final String EVERYTHING = "";

    private final Database database;
    private final Clock clock;
    private final EventLog log;
    private final List<String> momentary;
    private final List<String> dangerous;

    @Inject
    public JdbcEvents(Database database, Clock clock, EventCatalogue catalogue) {
        this.database = database;
        this.clock = clock;
        this.log = new EventLog(catalogue);
        this.momentary = catalogue.all().stream()
                .filter(type -> !type.lasting())
                .map(EventType::code)
                .toList();
        this.dangerous = catalogue.all().stream()
                .filter(EventType::lifeSafety)
                .map(EventType::code)
                .toList();
    }

    @Override
    public int record(List<ObservedEvent> observed) {
        if (observed.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.inTransaction((Connection connection) -> {
            Recording recording = new Recording(connection, observed, log.lockHead(connection), now);
            for (ObservedEvent event : observed) {
                recording.take(event);
            }
            int entered = recording.store();
            log.moveHead(connection, recording.last());
            return entered;
        });
    }

    @Override
    public List<LoggedEvent> list(ReadScope scope, EventQuery query) {
        Condition condition = Condition.in(scope).asked(query);
        return read(scope, connection -> log.newest(connection, condition, query.limit()));
    }

    /** The head is read first and bounds the rest: all up to it is committed, whatever a later statement may see beyond it. */
    @Override
    public Page since(ReadScope scope, Optional<String> cursor, int limit) {
        String reader =
                scope instanceof ReadScope.OfPartner partner ? partner.id().value() : EVERYTHING;
        Optional<EventCursor> given = cursor.map(text -> EventCursor.parse(text, reader));
        return read(scope, connection -> page(connection, scope, given, reader, limit));
    }

    private Page page(Connection connection, ReadScope scope, Optional<EventCursor> given, String reader, int limit)
            throws SQLException {
        long head = log.head(connection);
        long after = given.isPresent()
                ? given.get().after()
                : Math.min(head, log.lastBefore(connection, clock.instant().minus(SHOWN)));
        if (after > head) {
            throw EventCursor.invalid();
        }
        Condition condition = Condition.in(scope).and("id > ?", after).and("id <= ?", head);
        List<LoggedEvent> events = log.oldest(connection, condition, limit);
        long last = events.size() < limit ? head : events.get(events.size() - 1).id();
        return new Page(events, new EventCursor(last).text(reader));
    }

    @Override
    public List<EventCount> countOpen(ReadScope scope) {
        return read(
                scope, connection -> log.count(connection, Condition.in(scope).and("is_open")));
    }

    @Override
    public Set<PartnerId> listEndangered() {
        return database.read(connection -> log.endangered(connection, dangerous));
    }

    @Override
    public List<EventCount> countRaised(ReadScope scope, Instant from, Instant to) {
        Condition condition =
                Condition.in(scope).and("raised").and("received_at >= ?", from).and("received_at < ?", to);
        return read(scope, connection -> log.count(connection, condition));
    }

    @Override
    public LoggedEvent acknowledge(ReadScope scope, long id, String user) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.inTransaction((Connection connection) -> {
            Condition condition = Condition.in(scope).and("id = ?", id);
            log.acknowledge(connection, condition, user, now);
            LoggedEvent event = get(connection, condition);
            if (event.open() && !event.type().lasting()) {
                EventTable.close(connection, List.of(id));
            }
            return get(connection, condition);
        });
    }

    /** Takes turns with who enters events, because both change many rows, each in an order of its own. */
    @Override
    public int acknowledgeArea(ReadScope scope, String area, long last, String user) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return database.inTransaction((Connection connection) -> {
            log.lockHead(connection);
            Condition seen =
                    Condition.in(scope).and("is_open").and("area = ?", area).and("id <= ?", last);
            int noted = log.acknowledge(connection, seen, user, now);
            for (String code : momentary) {
                EventTable.close(connection, log.ids(connection, seen, code));
            }
            return noted;
        });
    }

    private LoggedEvent get(Connection connection, Condition condition) throws SQLException {
        return log.newest(connection, condition, 1).stream()
                .findFirst()
                .orElseThrow(() ->
                        new KenshinException(CollectionError.EVENT_NOT_FOUND, "There is no such event among yours."));
    }

    @Override
    public News news(long after) {
        return database.read(connection -> {
            long head = log.head(connection);
            return new News(head, head == after ? Set.of() : log.owners(connection, after));
        });
    }

    private <T> T read(ReadScope scope, Database.Work<T> work) {
        return scope instanceof ReadScope.OfPartner partner
                ? database.readAsPartner(partner.id().value(), work)
                : database.read(work);
    }
}
