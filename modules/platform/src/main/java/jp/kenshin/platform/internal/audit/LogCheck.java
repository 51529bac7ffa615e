package jp.kenshin.platform.internal.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.auditchain.ChainVerifier;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.auditchain.SigningCertificate;
import jp.kenshin.auditchain.Verification;
import jp.kenshin.platform.database.Database;

/** Verifies the log where it lies, from its first entry or from a checkpoint on; used once. */
final class LogCheck implements ChainWalk.Visitor<RuntimeException> {
    private final Database database;
    private final ChainVerifier verifier;
    private final LongPredicate goesOn;

    /**
     * @param known checkpoint from outside of the database, or {@link Checkpoint#START}
     * @param goesOn is told from time to time how far the check has come, and says whether it is still wanted
     */
    LogCheck(Database database, Checkpoint known, LongPredicate goesOn) {
        this.database = database;
        this.goesOn = goesOn;
        Map<String, SigningCertificate> certificates = database.read(AuditCheckpoints::certificates);
        this.verifier =
                new ChainVerifier(List.of(known), fingerprint -> Optional.ofNullable(certificates.get(fingerprint)));
    }

    Verification all() {
        return walk(new ChainWalk(database, ChainWalk.FROM_THE_FIRST, 0, Long.MAX_VALUE));
    }

    /** What was added after a checkpoint. */
    Verification since(SignedCheckpoint checkpoint) {
        return verifier.begin(checkpoint)
                ? walk(new ChainWalk(database, checkpoint.head().position(), checkpoint.number(), Long.MAX_VALUE))
                : verifier.result();
    }

    /** The log up to the last entry that was good. */
    Checkpoint head() {
        return verifier.head();
    }

    private Verification walk(ChainWalk walk) {
        return walk.show(this) ? verifier.end() : verifier.result();
    }

    @Override
    public boolean entry(AuditEntry entry) {
        return verifier.accept(entry);
    }

    @Override
    public boolean checkpoint(SignedCheckpoint checkpoint) {
        return verifier.accept(checkpoint);
    }

    @Override
    public boolean turn() {
        return goesOn.test(verifier.head().position());
    }
}
