package jp.kenshin.collection.internal.event;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.BackgroundJob;

/** Forgets announcements that are no longer repeated and states of what has long been over, taking turns with those who enter events. */
@Singleton
public final class EventTidying implements BackgroundJob {
    private static final Duration PAUSE = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock;
    private final EventLog log;

    @Inject
    public EventTidying(Database database, Clock clock, EventCatalogue catalogue) {
        this.database = database;
        this.clock = clock;
        this.log = new EventLog(catalogue);
    }

    @Override
    public String name() {
        return "event-tidying";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        database.inTransaction(connection -> {
            log.lockHead(connection);
            AnnouncementTable.forget(connection, now.minus(Recording.REPEATED));
            StateTable.forget(connection, now.minus(Recording.REMEMBERED));
        });
    }
}
