package jp.kenshin.platform.internal.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.ExportVerdict;
import jp.kenshin.auditchain.ExportVerifier;
import jp.kenshin.auditchain.NotAnExport;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
import jp.kenshin.platform.audit.AuditWindow;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.time.TestClock;

/** All that writes, signs and gives out an audit log, on one database, with a key made for these tests. */
final class SigningKit {
    static final String PASSWORD = "for-tests-only";
    private static final Path KEYSTORE = keystore();

    final TestClock clock = new TestClock();
    final Database database;
    final DatabaseOwner owner;
    final JdbcAuditLog log;
    final AuditSequencer sequencer;
    final AuditKeys keys;
    final CheckpointSigning signing;
    final JdbcAuditChain chain;
    final JdbcAuditExport export;

    SigningKit(TestDatabase place) {
        database = place.database();
        owner = new DatabaseOwner(place);
        log = new JdbcAuditLog(database, clock);
        sequencer = new AuditSequencer(database);
        keys = keys(KEYSTORE);
        chain = new JdbcAuditChain(database);
        signing = new CheckpointSigning(database, keys, clock);
        export = new JdbcAuditExport(database, signing, keys, clock);
    }

    AuditKeys keys(Path keystore) {
        return new AuditKeys(new AuditConfig(keystore.toString(), PASSWORD, true), clock);
    }

    /** So many operations, chained, the clock going on by a second each. */
    void record(int entries) {
        for (int i = 0; i < entries; i++) {
            log.record(new AuditEvent("operator-" + i, "test.do", "item:" + i, Outcome.DONE, Map.of("number", "" + i)));
            clock.advance(Duration.ofSeconds(1));
        }
        sequencer.run();
    }

    /** So many operations of one unit of work, chained. */
    void recordAtOnce(int entries) {
        database.inTransaction(connection -> {
            for (int i = 0; i < entries; i++) {
                log.record(connection, new AuditEvent("operator", "test.do", "item:" + i, Outcome.DONE, Map.of()));
            }
        });
        sequencer.run();
    }

    /** So many operations, signed. */
    void recordAndSign(int entries) {
        record(entries);
        signing.sign();
    }

    /** The server that took its key along but remembers nothing: started anew. */
    SigningKit startedAnew(TestDatabase place) {
        return new SigningKit(place);
    }

    byte[] file(AuditWindow window) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            export.write(window, "auditor", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the verifier says of a file, with the server's certificate at hand. */
    ExportVerdict verify(byte[] file, Checkpoint... known) {
        try {
            return new ExportVerifier(List.of(keys.signer().certificate()), Arrays.asList(known), position -> {})
                    .verify(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NotAnExport e) {
            throw new AssertionError(e);
        }
    }

    ExportVerdict exported(Checkpoint... known) {
        return verify(file(AuditWindow.WHOLE), known);
    }

    private static Path keystore() {
        try {
            Path folder = Files.createTempDirectory("kenshin-audit");
            folder.toFile().deleteOnExit();
            Path keystore = folder.resolve("audit.p12");
            keystore.toFile().deleteOnExit();
            return keystore;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
