package jp.kenshin.auditchain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kenshin.auditchain.Verification.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Walks entries in the order of their positions, and checkpoints where they stand between them, and stops at the first that is not what was
 * written there. A checkpoint comes after the entry it was taken at.
 */
public final class ChainVerifier {
    private final Map<Long, String> known;
    private final Function<String, Optional<SigningCertificate>> certificates;
    private final Map<String, SigningCertificate> used = new HashMap<>();
    private Checkpoint head = Checkpoint.START;
    private long confirmed;
    private long intact;
    private @Nullable SignedCheckpoint last;
    private Optional<Fault> fault = Optional.empty();

    /**
     * A walk that begins with the first entry.
     *
     * @param known checkpoints from outside of the log
     * @param certificates by fingerprint; a checkpoint signed by none of them is a fault
     */
    public ChainVerifier(List<Checkpoint> known, Function<String, Optional<SigningCertificate>> certificates) {
        this.known = known.stream()
                .filter(each -> each.position() > 0)
                .collect(Collectors.toMap(Checkpoint::position, Checkpoint::hash, (one, other) -> "contradicting"));
        this.certificates = certificates;
    }

    /** A walk over entries alone. */
    public ChainVerifier(List<Checkpoint> known) {
        this(known, fingerprint -> Optional.empty());
    }

    /** Begins behind a checkpoint instead: it is taken for what it says, provided that its signature is good. */
    public boolean begin(SignedCheckpoint checkpoint) {
        if (!isSigned(checkpoint)) {
            return unconfirmed(
                    checkpoint.head().position(), "the checkpoint here was not signed by a key that is known");
        }
        head = checkpoint.head();
        last = checkpoint;
        confirmed = head.position();
        return !contradicts(head) || rewritten(head.position(), "a checkpoint kept outside has another hash");
    }

    /** Whether the chain is sound up to here. */
    public boolean accept(AuditEntry entry) {
        long expected = head.position() + 1;
        if (entry.position() < expected) {
            return fail(entry.position(), "an entry stands where none belongs");
        }
        if (entry.position() > expected) {
            return fail(expected, "the entry is missing");
        }
        if (!entry.hash().equals(CanonicalEntry.hash(head, entry))) {
            return fail(expected, "the entry is not the one that was written here");
        }
        if (contradicts(Checkpoint.at(entry))) {
            return rewritten(expected, "a checkpoint kept outside has another hash");
        }
        head = Checkpoint.at(entry);
        return true;
    }

    /** Whether the log up to here is the one that was signed. */
    public boolean accept(SignedCheckpoint checkpoint) {
        long position = checkpoint.head().position();
        if (position > head.position()) {
            return fail(head.position() + 1, "the entry is missing: the log was longer when a checkpoint was signed");
        }
        String before = last == null ? Checkpoint.NO_HASH : last.hash();
        long number = last == null ? 1 : last.number() + 1;
        if (position < head.position()
                || checkpoint.number() != number
                || !checkpoint.before().equals(before)) {
            return unconfirmed(position, "checkpoint " + checkpoint.number() + " does not follow the one before it");
        }
        if (!isSigned(checkpoint)) {
            return unconfirmed(position, "the checkpoint here was not signed by a key that is known");
        }
        if (!checkpoint.head().equals(head)) {
            return rewritten(position, "the checkpoint signed here has another hash");
        }
        last = checkpoint;
        confirmed = position;
        return true;
    }

    /** After the last entry. */
    public Verification end() {
        known.keySet().stream()
                .filter(position -> position > head.position())
                .min(Long::compare)
                .ifPresent(position -> fail(
                        head.position() + 1,
                        "the entry is missing: the log was longer when the checkpoint kept outside was taken"));
        return result();
    }

    /** After the last entry of a part whose end must be signed, and behind which the log may go on. */
    public Verification endOfPart() {
        if (confirmed < head.position()) {
            unconfirmed(confirmed + 1, "no signed checkpoint covers the entries from here on");
        }
        return result();
    }

    public Verification result() {
        return new Verification(fault.isPresent() ? intact : head.position(), fault);
    }

    /** Certificates that have signed what was accepted, in no order. */
    public List<SigningCertificate> signers() {
        return List.copyOf(used.values());
    }

    /** The last checkpoint accepted. */
    public Optional<SignedCheckpoint> lastSigned() {
        return Optional.ofNullable(last);
    }

    /** The log up to the last entry accepted. */
    public Checkpoint head() {
        return head;
    }

    private boolean contradicts(Checkpoint reached) {
        return !reached.hash().equals(known.getOrDefault(reached.position(), reached.hash()));
    }

    private boolean isSigned(SignedCheckpoint checkpoint) {
        Optional<SigningCertificate> certificate = certificates
                .apply(checkpoint.certificate())
                .filter(each -> each.confirms(checkpoint.canonical(), checkpoint.signature()));
        certificate.ifPresent(each -> used.put(each.fingerprint(), each));
        return certificate.isPresent();
    }

    private boolean rewritten(long position, String how) {
        return unconfirmed(
                position,
                "the log was rewritten here or before, from position " + (confirmed + 1) + " at the earliest: " + how);
    }

    /** What no signature vouches for counts no longer. */
    private boolean unconfirmed(long position, String reason) {
        fail(position, reason);
        intact = Math.min(intact, confirmed);
        return false;
    }

    private boolean fail(long position, String reason) {
        if (fault.isEmpty()) {
            fault = Optional.of(new Fault(position, reason));
            intact = head.position();
        }
        return false;
    }
}
