package jp.kenshin.externalconnection.internal.cutoff;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.kenshin.externalconnection.BusinessHours;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Cutoffs;
import jp.kenshin.externalconnection.EnforcementPoint.Standing;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.PartnerMail;
import jp.kenshin.externalconnection.PhoneCall;
import jp.kenshin.externalconnection.internal.casefile.CutoffLists;
import jp.kenshin.externalconnection.internal.casefile.CutoffTable;
import jp.kenshin.externalconnection.internal.casefile.IncidentTable;
import jp.kenshin.externalconnection.internal.casefile.TimeLine;
import jp.kenshin.externalconnection.internal.course.Course;
import jp.kenshin.externalconnection.internal.course.Stage;
import jp.kenshin.externalconnection.internal.gate.CutScopeTable;
import jp.kenshin.externalconnection.internal.incident.ReportCheck;
import jp.kenshin.externalconnection.internal.session.JdbcPortalSessions;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;

/** Orders, calls and reconnections in the database: each is one unit of work, and what is to be enforced begins as it commits. */
@Singleton
public class DefaultCutoffs implements Cutoffs {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 50;
    private static final int LONGEST_NOTE = 2_000;

    private final Database database;
    private final ReportCheck check;
    private final Enforcement enforcement;
    private final JdbcPortalSessions sessions;
    private final BusinessHours hours;
    private final PartnerMail mail;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public DefaultCutoffs(
            Database database,
            ReportCheck check,
            Enforcement enforcement,
            JdbcPortalSessions sessions,
            BusinessHours hours,
            PartnerMail mail,
            AuditLog audit,
            Clock clock) {
        this.database = database.urgent();
        this.check = check;
        this.enforcement = enforcement;
        this.sessions = sessions;
        this.hours = hours;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Cutoff cutOff(String actor, String incident, CutoffScope scope) {
        return database.urgently(() -> enforcement.begin(ordered(actor, incident, scope)));
    }

    private String ordered(String actor, String incident, CutoffScope scope) {
        check.requireScope(scope);
        return database.inTransaction(connection -> {
            PartnerId partner = new IncidentTable(connection).lockOpen(incident);
            if (!partner.equals(scope.partner())) {
                throw new KenshinException(
                        ExternalConnectionError.INCIDENT_NOT_FOUND,
                        "Case " + incident + " is not one of partner " + scope.partner() + ".");
            }
            confirm(connection, incident);
            return order(connection, actor, incident, scope, Optional.empty());
        });
    }

    /** A suspicion that somebody acts upon is an incident, of which the partner is told (S-07). */
    private void confirm(Connection connection, String id) throws SQLException {
        IncidentTable table = new IncidentTable(connection);
        Incident incident = table.get(id);
        if (incident.state() == Incident.State.SUSPECTED) {
            table.setStatus(id, IncidentTable.Status.OPEN, Optional.empty());
            mail.tell(connection, incident);
        }
    }

    @Override
    public Cutoff cutOffAtOnce(String actor, String reason, CutoffScope scope) {
        String why = text("reason", reason, LONGEST_NOTE);
        return database.urgently(() -> enforcement.begin(orderedAtOnce(actor, why, scope)));
    }

    private String orderedAtOnce(String actor, String why, CutoffScope scope) {
        IncidentTable.Opening opening = check.emergency(scope, actor, why);
        return database.inTransaction(connection -> {
            Instant now = clock.instant();
            String incident = new IncidentTable(connection).open(opening, actor, now);
            new TimeLine(connection).add(incident, now, actor, CaseEntry.Kind.REPORTED, Optional.empty(), why);
            return order(connection, actor, incident, scope, Optional.of(why));
        });
    }

    private String order(
            Connection connection, String actor, String incident, CutoffScope scope, Optional<String> reason)
            throws SQLException {
        CutScopeTable scopes = new CutScopeTable(connection);
        CutoffTable cutoffs = new CutoffTable(connection);
        Optional<String> kept = scopes.lockHolder(scope);
        Optional<String> holder = kept.isPresent() ? kept : cutoffs.findReconnecting(scope);
        Optional<String> own = cutoffs.findOpen(incident, scope);
        if (holder.isPresent() && !holder.equals(own)) {
            throw new KenshinException(
                    ExternalConnectionError.ALREADY_CUT_OFF,
                    "This is cut off already by " + holder.get() + ", in another case. Go on there.");
        }
        Instant now = clock.instant();
        if (own.isPresent()) {
            return orderAgain(connection, own.get(), actor, now);
        }
        Stage ordered = new Stage.CuttingOff(
                Course.of(new Course.Order(cutoffs.nextId(), incident, scope, reason, actor, now)));
        cutoffs.insert(ordered);
        take(connection, ordered.course(), actor, now);
        return ordered.course().id();
    }

    private String orderAgain(Connection connection, String id, String actor, Instant now) throws SQLException {
        CutoffTable cutoffs = new CutoffTable(connection);
        Stage before = cutoffs.lock(id);
        Stage after = before.orderedAgain(actor, now);
        if (!after.equals(before)) {
            cutoffs.update(after);
            cutoffs.calm(id);
            new IncidentTable(connection).forgetDeclaration(after.course().incident());
            take(connection, after.course(), actor, now);
        }
        return id;
    }

    /** What holds from the commit on: this application keeps the scope out, its sessions end, and every point is asked. */
    private void take(Connection connection, Course course, String actor, Instant now) throws SQLException {
        new CutScopeTable(connection).keepOut(course.scope(), course.id());
        if (course.scope().kind() == CutoffScope.Kind.PORTAL_USER) {
            sessions.closeAllOf(connection, course.scope().partner(), "cut-off");
        }
        enforcement.ask(connection, course, Standing.CUT_OFF, now);
        enter(
                connection,
                course,
                actor,
                now,
                CaseEntry.Kind.CUTOFF_ORDERED,
                course.scope().key(),
                "cutoff.order");
    }

    @Override
    public Cutoff get(String id) {
        return database.read(connection -> new CutoffTable(connection).get(id));
    }

    @Override
    public List<Cutoff> listOpen(PartnerId partner) {
        return database.read(connection -> new CutoffLists(connection).open(partner));
    }

    @Override
    public List<Cutoff> listOpen(int offset, int limit) {
        return database.read(connection -> new CutoffLists(connection).open(offset, limit));
    }

    @Override
    public List<Cutoff> listToReconnect(String person, int offset, int limit) {
        return database.read(connection -> new CutoffLists(connection).toReconnect(person, offset, limit));
    }

    @Override
    public long countOpen() {
        return database.read(connection -> new CutoffLists(connection).countOpen());
    }

    @Override
    public List<PartnerId> listPartners(Set<CutoffScope.Kind> kinds, Set<Cutoff.State> states) {
        return database.read(connection -> new CutoffLists(connection).partners(kinds, states));
    }

    @Override
    public Cutoff recordCall(String actor, String id, String spokeTo, String number, String note) {
        String who = text("spokeTo", spokeTo, LONGEST_NAME);
        String dialled = text("number", number, LONGEST_NUMBER);
        return database.inTransaction(connection -> {
            Instant now = clock.instant();
            CutoffTable table = new CutoffTable(connection);
            Stage after = table.lock(id)
                    .called(new PhoneCall(
                            now, actor, who, dialled, note.substring(0, Math.min(note.length(), LONGEST_NOTE))));
            table.update(after);
            table.calm(id);
            enter(
                    connection,
                    after.course(),
                    actor,
                    now,
                    CaseEntry.Kind.CALLED,
                    who + " (" + dialled + ") " + note,
                    "cutoff.call");
            return table.get(id);
        });
    }

    @Override
    public Cutoff reconnect(String actor, String id) {
        try {
            database.inTransaction(connection -> {
                Instant now = clock.instant();
                CutoffTable table = new CutoffTable(connection);
                Stage after = table.lock(id).reconnect(actor, now, hours);
                table.update(after);
                table.calm(id);
                enforcement.ask(connection, after.course(), Standing.CONNECTED, now);
                enter(
                        connection,
                        after.course(),
                        actor,
                        now,
                        CaseEntry.Kind.RECONNECTION_ORDERED,
                        "",
                        "cutoff.reconnect");
            });
        } catch (KenshinException refused) {
            audit.record(AuditEvent.refused(
                    actor, "cutoff.reconnect", "cutoff:" + id, refused.code().name()));
            throw refused;
        }
        return enforcement.begin(id);
    }

    private void enter(
            Connection connection,
            Course course,
            String actor,
            Instant now,
            CaseEntry.Kind kind,
            String text,
            String action)
            throws SQLException {
        new TimeLine(connection).add(course.incident(), now, actor, kind, Optional.of(course.id()), text);
        Map<String, String> detail = new TreeMap<>(Map.of(
                "incident", course.incident(),
                "partner", course.scope().partner().value(),
                "scope", course.scope().key()));
        course.order().reason().ifPresent(reason -> detail.put("reason", reason));
        audit.record(
                connection, new AuditEvent(actor, action, "cutoff:" + course.id(), AuditEvent.Outcome.DONE, detail));
    }

    private static String text(String name, String given, int longest) {
        String text = given.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw new KenshinException(
                    ExternalConnectionError.INVALID_REPORT, name + " must have 1 to " + longest + " characters");
        }
        return text;
    }
}
