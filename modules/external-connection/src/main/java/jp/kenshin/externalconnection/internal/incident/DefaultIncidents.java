package jp.kenshin.externalconnection.internal.incident;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.externalconnection.LineQuery;
import jp.kenshin.externalconnection.PartnerMail;
import jp.kenshin.externalconnection.internal.casefile.CutoffTable;
import jp.kenshin.externalconnection.internal.casefile.IncidentTable;
import jp.kenshin.externalconnection.internal.casefile.IncidentTable.Opening;
import jp.kenshin.externalconnection.internal.casefile.IncidentTable.Status;
import jp.kenshin.externalconnection.internal.casefile.TimeLine;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;

/** Cases in the database; each step is one unit of work with its line and its entry in the audit log. */
@Singleton
public class DefaultIncidents implements Incidents {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_NAME = 200;

    private final Database database;
    private final ReportCheck check;
    private final PartnerMail mail;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public DefaultIncidents(Database database, ReportCheck check, PartnerMail mail, AuditLog audit, Clock clock) {
        this.database = database;
        this.check = check;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /** One step of a case that is open: on the locked case, with the line and the audit entry it says. */
    @FunctionalInterface
    private interface Step {
        void on(Connection connection, Instant now) throws SQLException;
    }

    @Override
    public Incident report(String actor, IncidentReport.Channel channel, IncidentReport report) {
        Opening opening = checked(actor, channel, report);
        return database.inTransaction(connection -> {
            Instant now = clock.instant();
            IncidentTable table = new IncidentTable(connection);
            Optional<String> open = join(table, new CutoffTable(connection), opening);
            String id = open.isPresent() ? open.get() : table.open(opening, actor, now);
            new TimeLine(connection)
                    .add(
                            id,
                            now,
                            actor,
                            open.isPresent() ? CaseEntry.Kind.REPORTED_AGAIN : CaseEntry.Kind.REPORTED,
                            Optional.empty(),
                            opening.reportedBy() + ": " + opening.description());
            audit.record(connection, event(actor, "incident.report", id, opening));
            Incident incident = table.get(id);
            if (open.isEmpty() && channel == IncidentReport.Channel.UTILITY) {
                mail.tell(connection, incident);
            }
            return incident;
        });
    }

    /**
     * The open case that the report belongs into, if there is one; a suspected one that somebody reports is one. What was declared over before is
     * not over.
     */
    private static Optional<String> join(IncidentTable table, CutoffTable cutoffs, Opening opening)
            throws SQLException {
        Optional<String> like = table.findOpenLike(opening);
        if (like.isEmpty()) {
            return like;
        }
        try {
            table.lockOpen(like.get());
        } catch (KenshinException closedMeanwhile) {
            return Optional.empty();
        }
        table.setStatus(like.get(), Status.OPEN, Optional.empty());
        table.forgetDeclaration(like.get());
        for (String cutoff : cutoffs.listUnclosedOf(like.get())) {
            cutoffs.update(cutoffs.lock(cutoff).undeclared());
        }
        return like;
    }

    private Opening checked(String actor, IncidentReport.Channel channel, IncidentReport report) {
        try {
            return check.check(channel, report);
        } catch (KenshinException refused) {
            audit.record(AuditEvent.refused(
                    actor,
                    "incident.report",
                    "partner:" + report.partner(),
                    refused.code().name()));
            throw refused;
        }
    }

    private static AuditEvent event(String actor, String action, String incident, Opening opening) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("partner", opening.partner().value());
        detail.put("channel", opening.channel().name());
        detail.put("kind", opening.kind().name());
        detail.put("service", opening.service().name());
        detail.put("place", opening.place().name());
        detail.put("reportedBy", opening.reportedBy());
        detail.put("callerKnown", Boolean.toString(opening.callerKnown()));
        opening.terminal().ifPresent(terminal -> detail.put("terminal", terminal.value()));
        opening.portalUser().ifPresent(user -> detail.put("portalUser", user));
        return new AuditEvent(actor, action, "incident:" + incident, AuditEvent.Outcome.DONE, detail);
    }

    @Override
    public Incident get(String id) {
        return database.read(connection -> new IncidentTable(connection).get(id));
    }

    @Override
    public Optional<Incident> find(PartnerId partner, String id) {
        return database.read(connection -> new IncidentTable(connection).find(id))
                .filter(incident -> incident.partner().equals(partner));
    }

    @Override
    public List<Incident> list(IncidentQuery query) {
        return database.read(connection -> new IncidentTable(connection).list(query));
    }

    @Override
    public long count(IncidentQuery query) {
        return database.read(connection -> new IncidentTable(connection).count(query));
    }

    @Override
    public List<CaseEntry> timeLine(String id) {
        return database.read(connection -> new TimeLine(connection).list(id));
    }

    @Override
    public List<CaseEntry> listLines(LineQuery query) {
        return database.read(connection -> new TimeLine(connection).list(query));
    }

    @Override
    public long countLines(LineQuery query) {
        return database.read(connection -> new TimeLine(connection).count(query));
    }

    @Override
    public Incident declareResolved(String actor, String id, String declaredBy, String measures) {
        String who = text("declaredBy", declaredBy, LONGEST_NAME);
        String what = measures.strip();
        if (what.length() > LONGEST) {
            throw invalid("measures may have " + LONGEST + " characters at most");
        }
        return step(
                actor,
                id,
                "incident.declare-resolved",
                CaseEntry.Kind.RESOLUTION_DECLARED,
                who + ": " + what,
                (connection, now) -> {
                    Declaration declaration = new Declaration(now, actor, who, what);
                    new IncidentTable(connection).declare(id, declaration);
                    CutoffTable cutoffs = new CutoffTable(connection);
                    for (String cutoff : cutoffs.listUnclosedOf(id)) {
                        cutoffs.update(cutoffs.lock(cutoff).declared(declaration));
                    }
                });
    }

    @Override
    public Incident note(String actor, String id, CaseEntry.Kind kind, String note) {
        String text = text("text", note, LONGEST);
        return switch (kind) {
            case MEASURE, PROGRESS -> step(actor, id, "incident.note", kind, text, (connection, now) -> {});
            case CAUSE ->
                step(actor, id, "incident.note", kind, text, (connection, now) -> new IncidentTable(connection)
                        .setCause(id, text));
            default -> throw invalid("a note is a measure, the progress or the cause");
        };
    }

    @Override
    public Incident refuse(String actor, String id, String reason) {
        String text = text("reason", reason, LONGEST);
        return step(actor, id, "incident.refuse", CaseEntry.Kind.REFUSED, text, (connection, now) -> {
            if (!new CutoffTable(connection).listOf(id).isEmpty()) {
                throw notFinished(
                        "Something was cut off in this case, so it cannot be refused. Close it when it is over.");
            }
            new IncidentTable(connection).setStatus(id, Status.REFUSED, Optional.of(now));
        });
    }

    @Override
    public Incident close(String actor, String id) {
        return step(actor, id, "incident.close", CaseEntry.Kind.CLOSED, "", (connection, now) -> {
            IncidentTable table = new IncidentTable(connection);
            List<String> unclosed = new CutoffTable(connection).listUnclosedOf(id);
            if (!unclosed.isEmpty()) {
                throw notFinished("Not yet reconnected, or the calls to the partner are missing: "
                        + String.join(", ", unclosed) + ".");
            }
            if (table.get(id).cause().isEmpty()) {
                throw notFinished("Write down the cause first.");
            }
            table.setStatus(id, Status.CLOSED, Optional.of(now));
        });
    }

    private Incident step(String actor, String id, String action, CaseEntry.Kind kind, String text, Step step) {
        return database.inTransaction(connection -> {
            Instant now = clock.instant();
            IncidentTable table = new IncidentTable(connection);
            PartnerId partner = table.lockOpen(id);
            step.on(connection, now);
            new TimeLine(connection).add(id, now, actor, kind, Optional.empty(), text);
            audit.record(
                    connection,
                    new AuditEvent(
                            actor,
                            action,
                            "incident:" + id,
                            AuditEvent.Outcome.DONE,
                            Map.of("partner", partner.value(), "entry", kind.name())));
            return table.get(id);
        });
    }

    private static String text(String name, String given, int longest) {
        String text = given.strip();
        if (text.isEmpty() || text.length() > longest) {
            throw invalid(name + " must have 1 to " + longest + " characters");
        }
        return text;
    }

    private static KenshinException invalid(String message) {
        return new KenshinException(ExternalConnectionError.INVALID_REPORT, message);
    }

    private static KenshinException notFinished(String message) {
        return new KenshinException(ExternalConnectionError.CASE_NOT_FINISHED, message);
    }
}
