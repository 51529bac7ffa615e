package jp.kenshin.externalconnection.internal.detection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.externalconnection.AuthenticationSighting;
import jp.kenshin.externalconnection.AuthenticationSightings;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Suspicions;
import jp.kenshin.externalconnection.internal.casefile.IncidentTable;
import jp.kenshin.externalconnection.internal.casefile.TimeLine;
import jp.kenshin.platform.audit.AuditChain;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.lease.BackgroundJob;

/** Reads the audit log as it grows and opens a suspected case where there are too many signs; on one node at a time. */
@Singleton
public class Detection implements Suspicions, AuthenticationSightings, BackgroundJob {
    private static final Logger LOG = System.getLogger(Detection.class.getName());
    private static final int AT_ONCE = 1_000;
    private static final String SYSTEM = "system";

    private final Database database;
    private final AuditChain chain;
    private final AuditLog audit;
    private final SuspectedCase cases;
    private final DetectionLimits limits;
    private final Clock clock;

    @Inject
    public Detection(
            Database database,
            AuditChain chain,
            AuditLog audit,
            SuspectedCase cases,
            DetectionLimits limits,
            Clock clock) {
        this.database = database;
        this.chain = chain;
        this.audit = audit;
        this.cases = cases;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "external-connection.detection";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(2);
    }

    @Override
    public void run() {
        List<AuditEntry> entries;
        do {
            long position = database.read(Detection::position);
            entries = chain.list(position, AT_ONCE);
            for (AuditEntry entry : entries) {
                Sign.of(entry).ifPresent(sign -> count(sign, entry.recordedAt()));
            }
            keepPosition(entries);
        } while (entries.size() == AT_ONCE);
        forget();
    }

    private static long position(Connection connection) throws SQLException {
        return new Sql(connection)
                .find("SELECT position FROM external_connection.detection_position", row -> row.getLong(1))
                .orElse(0L);
    }

    private void keepPosition(List<AuditEntry> read) {
        if (!read.isEmpty()) {
            long last = read.get(read.size() - 1).position();
            database.inTransaction(connection -> {
                new Sql(connection).update("UPDATE external_connection.detection_position SET position = ?", last);
            });
        }
    }

    private void forget() {
        Instant old = clock.instant().minus(DetectionLimits.WINDOW.multipliedBy(2));
        database.inTransaction(connection -> {
            new Sql(connection).update("DELETE FROM external_connection.sign WHERE at < ?", old);
        });
    }

    @Override
    public void see(Kind kind, String subject) {
        try {
            count(new Sign(kind, subject), clock.instant());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A sign of " + kind + " about " + subject + " was not counted", e);
        }
    }

    /** Refused terminals count each time; the audit log tells of them once a minute only. */
    @Override
    public void saw(AuthenticationSighting sighting) {
        if (sighting.outcome().isSuspicious() && sighting.terminal().isPresent()) {
            see(Kind.TERMINAL_REFUSED, sighting.terminal().get().value());
        }
    }

    private void count(Sign sign, Instant at) {
        Database.Work<Long> counting = connection -> {
            Sql sql = new Sql(connection);
            sql.update(
                    "INSERT INTO external_connection.sign (kind, subject, at) VALUES (?, ?, ?)",
                    sign.kind(),
                    sign.subject(),
                    at);
            return sql.find(
                            "SELECT COUNT(*) FROM external_connection.sign WHERE kind = ? AND subject = ? AND at > ?",
                            row -> row.getLong(1),
                            sign.kind(),
                            sign.subject(),
                            at.minus(DetectionLimits.WINDOW))
                    .orElse(0L);
        };
        long count = database.inTransaction(counting);
        if (count >= limits.of(sign.kind())) {
            suspect(sign, count);
        }
    }

    private void suspect(Sign sign, long count) {
        Optional<IncidentTable.Opening> opening = cases.of(sign, count);
        database.inTransaction(connection -> {
            new Sql(connection)
                    .update(
                            "DELETE FROM external_connection.sign WHERE kind = ? AND subject = ?",
                            sign.kind(),
                            sign.subject());
            String incident = opening.isPresent() ? open(connection, opening.get()) : "";
            audit.record(
                    connection,
                    new AuditEvent(
                            SYSTEM,
                            "detection.suspicion",
                            incident.isEmpty() ? "" : "incident:" + incident,
                            AuditEvent.Outcome.DONE,
                            Map.of(
                                    "kind", sign.kind().name(),
                                    "subject", sign.subject(),
                                    "count", Long.toString(count))));
        });
    }

    /** A line in the open case where there is one, at most one in a window, else a new case. */
    private String open(Connection connection, IncidentTable.Opening opening) throws SQLException {
        IncidentTable table = new IncidentTable(connection);
        Optional<String> known = table.findOpenLike(opening);
        Instant now = clock.instant();
        String id = known.isPresent() ? known.get() : table.open(opening, SYSTEM, now);
        TimeLine timeLine = new TimeLine(connection);
        boolean news = timeLine.lastOf(id, CaseEntry.Kind.SUSPECTED)
                .map(last -> last.isAfter(now) || last.isBefore(now.minus(DetectionLimits.WINDOW)))
                .orElse(true);
        if (news) {
            timeLine.add(id, now, SYSTEM, CaseEntry.Kind.SUSPECTED, Optional.empty(), opening.description());
        }
        return id;
    }
}
