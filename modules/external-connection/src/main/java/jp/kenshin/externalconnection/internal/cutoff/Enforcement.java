package jp.kenshin.externalconnection.internal.cutoff;

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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint;
import jp.kenshin.externalconnection.EnforcementPoint.Standing;
import jp.kenshin.externalconnection.internal.casefile.CutoffTable;
import jp.kenshin.externalconnection.internal.casefile.PointTable;
import jp.kenshin.externalconnection.internal.casefile.PointTable.Due;
import jp.kenshin.externalconnection.internal.casefile.TimeLine;
import jp.kenshin.externalconnection.internal.course.Course;
import jp.kenshin.externalconnection.internal.course.Stage;
import jp.kenshin.externalconnection.internal.gate.ApplicationGate;
import jp.kenshin.externalconnection.internal.gate.CutScopeTable;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.ServerExecutor;

/**
 * Brings the points to what is wanted of them: each is told, then asked for its state, and told again until it holds. All points of a cutoff
 * at the same time, each attempt claimed in the database, so that any node may make it and one that dies in it holds nothing up.
 */
@Singleton
public class Enforcement {
    private static final Logger LOG = System.getLogger(Enforcement.class.getName());

    /** After so long without an end another node makes the attempt. */
    private static final Duration CLAIM = Duration.ofSeconds(20);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = PointTable.LONGEST_WAIT;
    private static final int MOST_DOUBLINGS = 7;
    private static final long MILLIS_TO_WAIT = 900;
    private static final String SYSTEM = "system";

    private final Database database;
    private final EnforcementPoints points;
    private final AuditLog audit;
    private final Clock clock;
    private final AttemptsUnderWay attempts;

    @Inject
    public Enforcement(
            Database database, EnforcementPoints points, ServerExecutor executor, AuditLog audit, Clock clock) {
        this.database = database.urgent();
        this.points = points;
        this.audit = audit;
        this.clock = clock;
        this.attempts = new AttemptsUnderWay(executor, this::attempt);
    }

    /** Asks every point that the scope concerns, with the order itself. */
    void ask(Connection connection, Course course, Standing wanted, Instant now) throws SQLException {
        PointTable table = new PointTable(connection);
        for (EnforcementPoint point : points.covering(course.scope().kind())) {
            table.ask(course.id(), point.name(), wanted, point.isConfigured(), now);
        }
    }

    /** Begins at once, and waits a moment for those points that answer quickly. */
    Cutoff begin(String cutoff) {
        List<Due> due = database.read(connection -> new PointTable(connection).listDue(cutoff, clock.instant()));
        await(attempts.begin(due));
        return database.read(connection -> new CutoffTable(connection).get(cutoff));
    }

    /** Goes on with the attempts that are due; for the background. */
    void catchUp() {
        attempts.beginWithinRoom(database.read(
                connection -> new PointTable(connection).listDue(clock.instant(), AttemptsUnderWay.WORTH_LOOKING_AT)));
    }

    private static void await(CompletableFuture<Void> attempts) {
        attempts.completeOnTimeout(null, MILLIS_TO_WAIT, TimeUnit.MILLISECONDS)
                .exceptionally(failure -> null)
                .join();
    }

    private void attempt(Due due) {
        try {
            Database.Work<Boolean> claim = connection -> new PointTable(connection).claim(due, clock.instant(), CLAIM);
            if (database.inTransaction(claim)) {
                bring(due);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Enforcement of " + due.cutoff() + " at " + due.point() + " goes on later", e);
        }
    }

    private void bring(Due due) {
        Optional<String> trouble = trouble(due);
        if (trouble.isPresent()) {
            database.inTransaction(connection -> {
                fail(connection, due, trouble.get());
            });
        } else {
            database.inTransaction(connection -> {
                confirm(connection, due);
            });
        }
    }

    /** Tells the point and asks it; what it says if it is not as wanted. */
    private Optional<String> trouble(Due due) {
        try {
            EnforcementPoint point = points.find(due.point())
                    .orElseThrow(
                            () -> new IllegalStateException("this server has no enforcement point " + due.point()));
            CutoffScope scope = database.read(connection -> new CutoffTable(connection).get(due.cutoff()))
                    .scope();
            if (due.wanted() == Standing.CUT_OFF) {
                point.enforce(scope);
            } else if (!due.point().equals(ApplicationGate.NAME) && isKeptOutByAnother(scope)) {
                return Optional.empty();
            } else {
                point.release(scope);
            }
            return point.probe(scope).isAsWanted(due.wanted())
                    ? Optional.empty()
                    : Optional.of("told, but the point itself says otherwise");
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "Enforcement point " + due.point() + " failed", e);
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** A terminal of two partners stays out as long as one of them wants it. */
    private boolean isKeptOutByAnother(CutoffScope scope) {
        Database.Work<Boolean> asking = connection -> new CutScopeTable(connection).isTerminalKeptOutByAnother(scope);
        return database.read(asking);
    }

    private void fail(Connection connection, Due due, String trouble) throws SQLException {
        Instant now = clock.instant();
        Stage stage = new CutoffTable(connection).lock(due.cutoff());
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(due.attempts(), MOST_DOUBLINGS));
        Instant next = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
        if (!new PointTable(connection).fail(due, trouble, next)) {
            outdated(connection, stage, due, now);
        } else if (due.attempts() > 0 && Integer.bitCount(due.attempts() + 1) == 1) {
            enter(connection, stage.course(), now, CaseEntry.Kind.POINT_FAILED, due.point() + ": " + trouble);
        }
    }

    private void confirm(Connection connection, Due due) throws SQLException {
        Instant now = clock.instant();
        CutoffTable table = new CutoffTable(connection);
        Stage stage = table.lock(due.cutoff());
        if (!new PointTable(connection).confirm(due, now)) {
            outdated(connection, stage, due, now);
            return;
        }
        boolean cutOff = due.wanted() == Standing.CUT_OFF;
        enter(
                connection,
                stage.course(),
                now,
                cutOff ? CaseEntry.Kind.POINT_CONFIRMED : CaseEntry.Kind.POINT_RELEASED,
                due.point());
        if (new PointTable(connection).isComplete(due.cutoff())) {
            table.update(cutOff ? stage.confirmed(now) : stage.released(now));
            table.calm(due.cutoff());
            enter(connection, stage.course(), now, cutOff ? CaseEntry.Kind.CUT_OFF : CaseEntry.Kind.RECONNECTED, "");
        }
    }

    /** An attempt to let in has ended after it was cut off again: whether that holds is asked anew. */
    private static void outdated(Connection connection, Stage stage, Due due, Instant now) throws SQLException {
        boolean inForce = stage.state() == Cutoff.State.CUTTING_OFF || stage.state() == Cutoff.State.CUT_OFF;
        if (due.wanted() == Standing.CONNECTED && inForce) {
            new CutoffTable(connection).update(stage.drifted());
            new PointTable(connection).ask(due.cutoff(), due.point(), Standing.CUT_OFF, true, now);
        }
    }

    /** Asks all points of what is cut off whether it still is; one that is not is told anew, and a person hears of it. */
    void probe() {
        for (Cutoff cutoff : database.read(connection -> new CutoffTable(connection).listIn(Cutoff.State.CUT_OFF))) {
            for (EnforcementPoint point : points.covering(cutoff.scope().kind())) {
                if (point.isConfigured() && hasDrifted(point, cutoff)) {
                    database.inTransaction(connection -> {
                        drift(connection, cutoff.id(), point);
                    });
                }
            }
        }
    }

    /** A point that cannot be asked may still hold; that it cannot is told by the log. */
    private static boolean hasDrifted(EnforcementPoint point, Cutoff cutoff) {
        try {
            return point.probe(cutoff.scope()) == Standing.CONNECTED;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Enforcement point {0} cannot be asked about {1}: {2}",
                    point.name(),
                    cutoff.id(),
                    e.getMessage());
            return false;
        }
    }

    private void drift(Connection connection, String cutoff, EnforcementPoint point) throws SQLException {
        Instant now = clock.instant();
        CutoffTable table = new CutoffTable(connection);
        Stage stage = table.lock(cutoff);
        if (stage.state() == Cutoff.State.CUT_OFF || stage.state() == Cutoff.State.CUTTING_OFF) {
            table.update(stage.drifted());
            new PointTable(connection).ask(cutoff, point.name(), Standing.CUT_OFF, true, now);
            enter(connection, stage.course(), now, CaseEntry.Kind.DRIFTED, point.name());
        }
    }

    private void enter(Connection connection, Course course, Instant now, CaseEntry.Kind kind, String text)
            throws SQLException {
        new TimeLine(connection).add(course.incident(), now, SYSTEM, kind, Optional.of(course.id()), text);
        audit.record(
                connection,
                new AuditEvent(
                        SYSTEM,
                        "cutoff."
                                + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                        "cutoff:" + course.id(),
                        kind == CaseEntry.Kind.POINT_FAILED ? AuditEvent.Outcome.FAILED : AuditEvent.Outcome.DONE,
                        Map.of(
                                "incident",
                                course.incident(),
                                "scope",
                                course.scope().key(),
                                "text",
                                text)));
    }
}
