package jp.kenshin.auditchain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small log with a signed checkpoint after every third entry and at its end, and the file that is made of it. */
public final class TestLog {
    private static final int BETWEEN = 3;
    private static final Instant AT = Instant.parse("2026-11-21T00:00:00.123456Z");

    private final Signer signer;
    private final List<Object> lines = new ArrayList<>();
    private Checkpoint head = Checkpoint.START;
    private String before = Checkpoint.NO_HASH;
    private long checkpoints;

    public TestLog(Signer signer) {
        this.signer = signer;
    }

    public static TestLog of(Signer signer, List<String> words) {
        TestLog log = new TestLog(signer);
        words.forEach(word -> {
            log.add(word);
            if (log.head.position() % BETWEEN == 0) {
                log.sign(signer);
            }
        });
        log.sign(signer);
        return log;
    }

    public TestLog add(String word) {
        AuditEntry bare = new AuditEntry(
                head.position() + 1,
                AT.plusSeconds(head.position()),
                word,
                "test.do",
                word + "!",
                "DONE",
                "{\"n\":\"1\"}",
                "");
        AuditEntry entry = with(bare, bare.actor(), CanonicalEntry.hash(head, bare));
        lines.add(entry);
        head = Checkpoint.at(entry);
        return this;
    }

    /** Signs the log as it ends now, unless it is signed. */
    public TestLog sign(Signer by) {
        if (!lines.isEmpty() && lines.get(lines.size() - 1) instanceof AuditEntry) {
            SignedCheckpoint checkpoint = SignedCheckpoint.sign(++checkpoints, head, AT, before, by);
            before = checkpoint.hash();
            lines.add(checkpoint);
        }
        return this;
    }

    public Checkpoint head() {
        return head;
    }

    /** The exported file. */
    public String file() {
        return file(lines, 0, "", List.of(signer.certificate()));
    }

    /** The file of some of the lines. */
    String file(List<Object> some, long after, String until, List<SigningCertificate> certificates) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ExportWriter writer = new ExportWriter(out, signer);
            writer.begin(AT, "auditor", after, until, certificates);
            for (Object line : some) {
                if (line instanceof AuditEntry entry) {
                    writer.write(entry);
                } else {
                    writer.write((SignedCheckpoint) line);
                }
            }
            writer.end();
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries and checkpoints in their order, to be changed at will. */
    List<Object> lines() {
        return new ArrayList<>(lines);
    }

    /** The file of changed lines, signed as by a server that does not look: what somebody who owns the database would get. */
    String fileOf(List<Object> changed) {
        return file(changed, 0, "", List.of(signer.certificate()));
    }

    static AuditEntry with(AuditEntry e, String actor, String hash) {
        return new AuditEntry(
                e.position(), e.recordedAt(), actor, e.action(), e.target(), e.outcome(), e.detail(), hash);
    }

    static AuditEntry at(AuditEntry e, long position) {
        return new AuditEntry(
                position, e.recordedAt(), e.actor(), e.action(), e.target(), e.outcome(), e.detail(), e.hash());
    }

    static ExportVerdict verify(String file, Checkpoint... known) {
        return verify(file, List.of(), known);
    }

    static ExportVerdict verify(String file, List<SigningCertificate> trusted, Checkpoint... known) {
        try {
            return new ExportVerifier(trusted, Arrays.asList(known), position -> {})
                    .verify(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotAnExport e) {
            throw new IllegalArgumentException(e);
        }
    }
}
