package jp.kenshin.platform.internal.audit;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.auditchain.Signer;
import jp.kenshin.auditchain.Verification.Fault;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.BackgroundJob;
import org.jspecify.annotations.Nullable;

/**
 * Signs where the log ends: once a minute if anything was added, and after so many entries. Before it signs, it looks whether the log is still
 * the one that it signed last, and what was added since follows from there: it never vouches for a log that somebody has altered in between.
 * The checkpoint goes into the server's own log too, which leaves the machine. Two nodes that sign at once collide on the number, and one rolls
 * back.
 */
@Singleton
public final class CheckpointSigning implements BackgroundJob {
    private static final Logger LOG = System.getLogger(CheckpointSigning.class.getName());
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final long MOST_ENTRIES = 10_000;

    private final Database database;
    private final AuditKeys keys;
    private final Clock clock;
    private @Nullable SignedCheckpoint remembered;
    private Optional<Fault> told = Optional.empty();

    @Inject
    public CheckpointSigning(Database database, AuditKeys keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit.checkpoints";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        if (isDue(database.read(AuditCheckpoints::last), database.read(AuditEntries::head))) {
            sign();
        }
    }

    private boolean isDue(Optional<SignedCheckpoint> last, Checkpoint head) {
        long signed = last.map(each -> each.head().position()).orElse(0L);
        Instant since = last.map(SignedCheckpoint::signedAt).orElse(Instant.EPOCH);
        Instant now = clock.instant();
        boolean justSigned = !now.isBefore(since) && now.isBefore(since.plus(LONGEST_PAUSE));
        return head.position() - signed >= MOST_ENTRIES || head.position() != signed && !justSigned;
    }

    /**
     * Signs the log as it ends now, unless it is signed already or was altered.
     *
     * @return whether it was found to follow from what was signed last
     */
    synchronized boolean sign() {
        Optional<SignedCheckpoint> last = database.read(AuditCheckpoints::last);
        LogCheck check = new LogCheck(database, Checkpoint.START, position -> true);
        Optional<Fault> fault = forgotten()
                .or(() -> last.map(check::since).orElseGet(check::all).firstFault());
        if (fault.isPresent()) {
            refuse(fault);
            return false;
        }
        if (check.head().position() > last.map(each -> each.head().position()).orElse(0L)) {
            append(last, check.head());
        } else {
            remembered = last.orElse(null);
        }
        return true;
    }

    /** Whether the checkpoint that this node knows is still in the database: who rewrites the whole log has to take it out. */
    private Optional<Fault> forgotten() {
        SignedCheckpoint known = remembered;
        if (known == null
                || database.read(connection -> AuditCheckpoints.find(connection, known.number()))
                        .filter(known::equals)
                        .isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Fault(known.head().position(), "the checkpoint signed here was removed or exchanged"));
    }

    private void append(Optional<SignedCheckpoint> last, Checkpoint head) {
        Signer signer = keys.signer();
        SignedCheckpoint checkpoint = SignedCheckpoint.sign(
                last.map(SignedCheckpoint::number).orElse(0L) + 1,
                head,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                last.map(SignedCheckpoint::hash).orElse(Checkpoint.NO_HASH),
                signer);
        database.inTransaction(connection -> {
            AuditCheckpoints.append(connection, checkpoint, signer.certificate());
        });
        remembered = checkpoint;
        told = Optional.empty();
        LOG.log(Level.INFO, "Audit checkpoint {0}:{1}", String.valueOf(head.position()), head.hash());
    }

    private void refuse(Optional<Fault> fault) {
        if (!fault.equals(told)) {
            told = fault;
            LOG.log(
                    Level.ERROR,
                    "The audit log was altered at entry {0}: {1}. It is signed no further.",
                    fault.map(each -> String.valueOf(each.position())).orElse(""),
                    fault.map(Fault::reason).orElse(""));
        }
    }

    /** Signs before the log is given out; that another node did the same at this moment does as well. */
    boolean signNow() {
        try {
            return sign();
        } catch (KenshinException outrun) {
            LOG.log(Level.DEBUG, "Not signed before an export", outrun);
            return true;
        }
    }
}
