package jp.kenshin.platform.internal.audit;

import java.util.Optional;
import jp.kenshin.platform.audit.AuditEntry;
import jp.kenshin.platform.audit.Checkpoint;
import jp.kenshin.platform.audit.Verification;
import jp.kenshin.platform.audit.Verification.Fault;

/** Walks entries in the order of their positions and stops at the first that is not the one that was written there. */
final class ChainVerifier {
    private final Checkpoint known;
    private Checkpoint head = Checkpoint.START;
    private Optional<Fault> fault = Optional.empty();

    ChainVerifier(Checkpoint known) {
        this.known = known;
    }

    /** Whether the chain is sound up to here. */
    boolean accept(AuditEntry entry) {
        long expected = head.position() + 1;
        if (entry.position() < expected) {
            return fail(entry.position(), "an entry stands before the first one");
        }
        if (entry.position() > expected) {
            return fail(expected, "the entry is missing");
        }
        if (!entry.hash().equals(CanonicalEntry.hash(head, entry))) {
            return fail(expected, "the entry is not the one that was written here");
        }
        if (expected == known.position() && !entry.hash().equals(known.hash())) {
            return fail(expected, "the log up to here was rewritten: the checkpoint kept outside has another hash");
        }
        head = new Checkpoint(entry.position(), entry.hash());
        return true;
    }

    /** After the last entry. */
    Verification end() {
        if (head.position() < known.position()) {
            fail(head.position() + 1, "the entry is missing: the log was longer when the checkpoint was taken");
        }
        return result();
    }

    Verification result() {
        return new Verification(head.position(), fault);
    }

    private boolean fail(long position, String reason) {
        fault = Optional.of(new Fault(position, reason));
        return false;
    }
}
