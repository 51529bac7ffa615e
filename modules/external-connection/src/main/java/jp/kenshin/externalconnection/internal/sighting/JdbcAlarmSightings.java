package jp.kenshin.externalconnection.internal.sighting;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import jp.kenshin.externalconnection.AlarmSightings;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;

/** Sightings in the database, each in the audit log by the same transaction. */
@Singleton
public class JdbcAlarmSightings implements AlarmSightings {
    private final Database database;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public JdbcAlarmSightings(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean note(String actor, PartnerId partner, String incident, long event) {
        Database.Work<Boolean> work = connection -> {
            boolean first = insert(connection, actor, partner, incident, event);
            if (first) {
                audit.record(
                        connection,
                        new AuditEvent(
                                actor,
                                "incident.alarm-seen",
                                "incident:" + incident,
                                AuditEvent.Outcome.DONE,
                                Map.of("event", String.valueOf(event))));
            }
            return first;
        };
        return database.inTransaction(work);
    }

    private boolean insert(Connection connection, String actor, PartnerId partner, String incident, long event)
            throws SQLException {
        return new Sql(connection)
                        .update(
                                """
                                INSERT INTO external_connection.alarm_sighting (event_id, partner_id, incident_id, seen_by, seen_at)
                                SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS
                                    (SELECT 1 FROM external_connection.alarm_sighting WHERE event_id = ?)
                                """,
                                event,
                                partner.value(),
                                incident,
                                actor,
                                clock.instant(),
                                event)
                == 1;
    }

    @Override
    public Map<Long, Sighting> find(Collection<Long> events) {
        if (events.isEmpty()) {
            return Map.of();
        }
        String places = String.join(", ", Collections.nCopies(events.size(), "?"));
        Map<Long, Sighting> seen = new HashMap<>();
        database.read(connection -> new Sql(connection)
                        .list(
                                "SELECT event_id, seen_by, seen_at FROM external_connection.alarm_sighting WHERE event_id IN ("
                                        + places + ")",
                                row -> Map.entry(
                                        row.getLong("event_id"),
                                        new Sighting(row.getString("seen_by"), Sql.instant(row, "seen_at"))),
                                events.toArray()))
                .forEach(entry -> seen.put(entry.getKey(), entry.getValue()));
        return seen;
    }
}
