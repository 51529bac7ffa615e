package jp.kenshin.auditchain;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;

/** Writes an exported file line by line while it goes out; one that is broken off has no trailer, and shows by it. */
public final class ExportWriter {
    private final OutputStream out;
    private final Signer signer;
    private final MessageDigest digest = Canonical.sha256();
    private long entries;
    private long checkpoints;

    /**
     * @param out to be buffered by whoever hands it over
     * @param signer of the file as a whole
     */
    public ExportWriter(OutputStream out, Signer signer) {
        this.out = out;
        this.signer = signer;
    }

    /**
     * The head of the file.
     *
     * @param after position of the checkpoint that is written next and that the entries follow; 0 when they are the first ones
     * @param until the end of the period that was asked for; empty when the file goes to the end of the log
     * @param certificates whose keys signed the checkpoints that come
     */
    public void begin(
            Instant exportedAt, String exportedBy, long after, String until, List<SigningCertificate> certificates)
            throws IOException {
        write(new ExportLine.Header(exportedAt, exportedBy, after, until));
        for (SigningCertificate certificate : certificates) {
            write(new ExportLine.Certificate(certificate));
        }
    }

    public void write(AuditEntry entry) throws IOException {
        write(new ExportLine.Entry(entry));
        entries++;
    }

    public void write(SignedCheckpoint checkpoint) throws IOException {
        write(new ExportLine.Signed(checkpoint));
        checkpoints++;
    }

    /** Signs everything written so far. */
    public void end() throws IOException {
        String sha256 = Canonical.hex(digest.digest());
        String certificate = signer.certificate().fingerprint();
        ExportLine.Trailer unsigned = new ExportLine.Trailer(entries, checkpoints, sha256, certificate, "");
        write(new ExportLine.Trailer(entries, checkpoints, sha256, certificate, signer.sign(unsigned.canonical())));
        out.flush();
    }

    private void write(ExportLine line) throws IOException {
        byte[] bytes = (line.text() + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
    }
}
