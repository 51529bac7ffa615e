package jp.kenshin.auditchain;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import jp.kenshin.auditchain.Verification.Fault;
import org.jspecify.annotations.Nullable;

/** Checks one exported file from its first line to its last, in memory that does not grow with it. */
public final class ExportVerifier {
    private final Map<String, SigningCertificate> certificates = new HashMap<>();
    private final List<Checkpoint> known;
    private final LongConsumer progress;
    private final boolean own;
    private final ChainVerifier chain;
    private ExportLine.@Nullable Header header;
    private ExportLine.@Nullable Trailer trailer;
    private Optional<Fault> fault = Optional.empty();
    private Optional<String> fileFault = Optional.empty();
    private boolean begun;
    private long entries;
    private long checkpoints;

    /**
     * @param trusted copies of the server's certificates that were got by another way than the file; where there are none, those in the file
     *     are taken, and a good signature says only that the file agrees with itself
     * @param known checkpoints kept outside
     * @param progress is told the position of each entry
     */
    public ExportVerifier(List<SigningCertificate> trusted, List<Checkpoint> known, LongConsumer progress) {
        trusted.forEach(each -> certificates.put(each.fingerprint(), each));
        this.own = !trusted.isEmpty();
        this.known = known;
        this.progress = progress;
        this.chain = new ChainVerifier(known, fingerprint -> Optional.ofNullable(certificates.get(fingerprint)));
    }

    /**
     * To be called once.
     *
     * @throws NotAnExport when the first line is not that of an export
     */
    public ExportVerdict verify(InputStream file) throws IOException, NotAnExport {
        ExportLines lines = new ExportLines(file);
        ExportLine.Header head = header(lines);
        header = head;
        try {
            boolean goesOn = true;
            while (goesOn) {
                Optional<String> line = lines.next();
                goesOn = line.isPresent() ? take(ExportLine.parse(line.get()), lines) : brokenOff();
            }
        } catch (MalformedLine e) {
            stop("line " + lines.number() + " of the file cannot be read: " + e.getMessage());
        }
        return verdict(head);
    }

    private static ExportLine.Header header(ExportLines lines) throws IOException, NotAnExport {
        try {
            if (ExportLine.parse(lines.next().orElse("")) instanceof ExportLine.Header header) {
                return header;
            }
        } catch (MalformedLine e) {
            throw new NotAnExport("This is no exported audit log: in its first line " + e.getMessage());
        }
        throw new NotAnExport("This is no exported audit log: it does not begin with a header");
    }

    /** Whether there is anything more to look at. */
    private boolean take(ExportLine line, ExportLines lines) throws IOException, MalformedLine {
        if (line instanceof ExportLine.Entry entry) {
            return isBegun() && take(entry.entry());
        }
        if (line instanceof ExportLine.Signed checkpoint) {
            return take(checkpoint.checkpoint());
        }
        if (line instanceof ExportLine.Certificate certificate) {
            return take(certificate.certificate());
        }
        if (line instanceof ExportLine.Trailer end) {
            trailer = end;
            check(end, lines.hashBefore());
            return lines.next().isPresent() && stop("something follows the trailer");
        }
        return stop("line " + lines.number() + " of the file is a second header");
    }

    private boolean take(AuditEntry entry) {
        entries++;
        progress.accept(entry.position());
        return chain.accept(entry);
    }

    private boolean take(SignedCheckpoint checkpoint) {
        checkpoints++;
        boolean first = !begun;
        begun = true;
        if (!first || after() == 0) {
            return chain.accept(checkpoint);
        }
        return checkpoint.head().position() == after()
                ? chain.begin(checkpoint)
                : stop("the file does not begin with the checkpoint of position " + after());
    }

    private boolean take(SigningCertificate certificate) {
        if (!own) {
            certificates.put(certificate.fingerprint(), certificate);
        }
        return true;
    }

    private boolean isBegun() {
        return begun || after() == 0 || stop("the checkpoint that the file should begin with is missing");
    }

    private long after() {
        return header == null ? 0 : header.after();
    }

    private boolean brokenOff() {
        return trailer == null && stop("the file ends without its trailer: it was broken off, or its end was cut");
    }

    private void check(ExportLine.Trailer end, String sha256) {
        SigningCertificate signer = certificates.get(end.certificate());
        if (signer == null || !signer.confirms(end.canonical(), end.signature())) {
            fileFault = Optional.of("the signature of the file is not by a key that is known");
        } else if (!end.sha256().equals(sha256) || end.entries() != entries || end.checkpoints() != checkpoints) {
            fileFault = Optional.of("the file is not as it was signed, although each of its entries is sound");
        }
    }

    private boolean stop(String reason) {
        if (fault.isEmpty()) {
            fault = Optional.of(new Fault(Math.max(chain.head().position(), after()) + 1, reason));
        }
        return false;
    }

    private ExportVerdict verdict(ExportLine.Header head) {
        Verification log = trailer == null ? chain.result() : chain.endOfPart();
        if (trailer != null && head.until().isEmpty()) {
            log = chain.end();
        }
        if (log.sound()) {
            log = new Verification(log.intact(), fault);
        }
        return new ExportVerdict(
                head.exportedAt(),
                head.exportedBy(),
                head.after(),
                log,
                fileFault,
                chain.lastSigned(),
                chain.signers(),
                known.stream().filter(this::isOutside).toList());
    }

    private boolean isOutside(Checkpoint checkpoint) {
        return checkpoint.position() < after()
                || checkpoint.position() > chain.head().position();
    }
}
