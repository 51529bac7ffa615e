package jp.kenshin.auditchain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a check of an exported file found.
 *
 * @param exportedAt when it was made, as it says itself
 * @param exportedBy by whom
 * @param after position behind which it begins
 * @param log what became of the entries
 * @param fileFault what is wrong with the file although every entry in it is sound
 * @param lastSigned the last checkpoint that was good
 * @param signers certificates whose keys signed checkpoints that were good
 * @param outside checkpoints kept outside whose positions are not in the file, so that it says nothing about them
 */
public record ExportVerdict(
        Instant exportedAt,
        String exportedBy,
        long after,
        Verification log,
        Optional<String> fileFault,
        Optional<SignedCheckpoint> lastSigned,
        List<SigningCertificate> signers,
        List<Checkpoint> outside) {

    /** Whether the file is what the server exported, and the log in it what was written. */
    public boolean sound() {
        return log.sound() && fileFault.isEmpty();
    }
}
