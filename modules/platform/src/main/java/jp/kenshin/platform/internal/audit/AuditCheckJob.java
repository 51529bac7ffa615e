package jp.kenshin.platform.internal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.Verification;
import jp.kenshin.platform.audit.AuditCheck;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.platform.lease.Leases;

/** Checks the whole log when somebody asked for it, and once a day by itself. */
@Singleton
public final class AuditCheckJob implements BackgroundJob {
    private static final Logger LOG = System.getLogger(AuditCheckJob.class.getName());
    private static final Duration BY_ITSELF = Duration.ofDays(1);
    /** Of the walk through the log, which takes longer than the lease of this job. */
    private static final String WALK = "audit.check.walk";

    private static final Duration WALK_LEASE = Duration.ofSeconds(30);

    private final Database database;
    private final JdbcAuditChecks checks;
    private final Leases leases;
    private final Clock clock;

    @Inject
    public AuditCheckJob(Database database, JdbcAuditChecks checks, Leases leases, Clock clock) {
        this.database = database;
        this.checks = checks;
        this.leases = leases;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit.check";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void run() {
        if (isDue()) {
            checks.request("system");
        }
        checks.open().filter(asked -> leases.hold(WALK, WALK_LEASE)).ifPresent(asked -> {
            check(asked);
            leases.release(WALK);
        });
    }

    private boolean isDue() {
        Instant last = checks.latest().map(AuditCheck::requestedAt).orElse(Instant.EPOCH);
        Instant now = clock.instant();
        return now.isBefore(last) || now.isAfter(last.plus(BY_ITSELF));
    }

    /** One that was begun by a node that is gone begins anew. */
    private void check(AuditCheck asked) {
        long total = database.read(AuditEntries::head).position();
        if (!goesOn(asked.id(), 0, total)) {
            return;
        }
        boolean[] wanted = {true};
        LogCheck check = new LogCheck(database, Checkpoint.START, position -> {
            wanted[0] = goesOn(asked.id(), position, total);
            return wanted[0];
        });
        Verification verification = check.all();
        if (wanted[0]) {
            checks.end(asked.id(), verification.intact(), verification.firstFault());
            verification
                    .firstFault()
                    .ifPresent(fault -> LOG.log(
                            Level.ERROR,
                            "The audit log was altered at entry {0}: {1}",
                            String.valueOf(fault.position()),
                            fault.reason()));
        }
    }

    private boolean goesOn(long id, long position, long total) {
        return leases.hold(WALK, WALK_LEASE) && checks.progress(id, position, Math.max(position, total));
    }
}
