package jp.kenshin.externalconnection.internal.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.EvidenceContent;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.externalconnection.internal.timeline.CaseLines;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;

/** Files in the database. */
@Singleton
public class JdbcEvidence implements Evidence {
    private final Database database;
    private final Function<String, Incident> incidents;
    private final EvidenceConfig config;
    private final EvidenceScanners scanners;
    private final CaseLines lines;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public JdbcEvidence(
            Database database,
            Incidents incidents,
            EvidenceConfig config,
            EvidenceScanners scanners,
            CaseLines lines,
            AuditLog audit,
            Clock clock) {
        this(database, incidents::get, config, scanners, lines, audit, clock);
    }

    JdbcEvidence(
            Database database,
            Function<String, Incident> incidents,
            EvidenceConfig config,
            EvidenceScanners scanners,
            CaseLines lines,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.incidents = incidents;
        this.config = config;
        this.scanners = scanners;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public EvidenceFile attach(String actor, String incident, String fileName, long announced, InputStream content) {
        requireOpen(incident);
        try {
            return receive(actor, incident, fileName, announced, content);
        } catch (KenshinException e) {
            audit.record(AuditEvent.refused(
                    actor, "evidence.attach", "incident:" + incident, e.code().name()));
            throw e;
        }
    }

    private void requireOpen(String incident) {
        if (!incidents.apply(incident).isOpen()) {
            throw new KenshinException(
                    ExternalConnectionError.CASE_CLOSED, incident + " is closed; its files are as they are");
        }
    }

    private EvidenceFile receive(String actor, String incident, String fileName, long announced, InputStream content) {
        FileName name = new FileName(fileName);
        FileKind kind = FileKind.of(name)
                .orElseThrow(() -> new KenshinException(
                        ExternalConnectionError.EVIDENCE_REFUSED,
                        "files are taken whose names end in " + String.join(", ", endings())
                                + "; pack others into a zip file and send that"));
        if (announced > config.bytes()) {
            throw EvidenceUpload.tooLarge(config.bytes());
        }
        long number = begin(actor, incident, name);
        boolean complete = false;
        try {
            EvidenceUpload upload = new EvidenceUpload(database, kind, config.bytes());
            upload.receive(number, content);
            EvidenceFile file = complete(actor, incident, number, upload);
            complete = true;
            return file;
        } finally {
            if (!complete) {
                database.inTransaction(connection -> {
                    new EvidenceTable(connection).discard(number);
                });
            }
        }
    }

    private long begin(String actor, String incident, FileName name) {
        return database.inTransaction(connection -> {
                    return new EvidenceTable(connection).begin(incident, name, actor, now(), config.files());
                })
                .orElseThrow(() -> new KenshinException(
                        ExternalConnectionError.EVIDENCE_TOO_LARGE,
                        "a person gives " + config.files()
                                + " files at most to a case; pack several into one zip file"));
    }

    private EvidenceFile complete(String actor, String incident, long number, EvidenceUpload upload) {
        PartnerId partner = incidents.apply(incident).partner();
        Database.Work<EvidenceFile> work = connection -> {
            EvidenceTable table = new EvidenceTable(connection);
            if (!table.complete(number, upload.size(), upload.digest(), now())) {
                throw new KenshinException(
                        ExternalConnectionError.EVIDENCE_BROKEN_OFF,
                        "the file took too long and was given up; send it again");
            }
            EvidenceFile file = table.find(incident, number).orElseThrow();
            audit.record(connection, event(actor, "evidence.attach", file, partner));
            lines.add(
                    connection,
                    incident,
                    actor,
                    CaseEntry.Kind.EVIDENCE,
                    "添付 / attached: " + file.fileName() + " (" + file.size() + " bytes, SHA-256 " + file.sha256()
                            + ")");
            return file;
        };
        return database.inTransaction(work);
    }

    private static AuditEvent event(String actor, String action, EvidenceFile file, PartnerId partner) {
        return new AuditEvent(
                actor,
                action,
                "incident:" + file.incident(),
                AuditEvent.Outcome.DONE,
                Map.of(
                        "partner", partner.value(),
                        "evidence", String.valueOf(file.number()),
                        "fileName", file.fileName(),
                        "size", String.valueOf(file.size()),
                        "sha256", file.sha256()));
    }

    @Override
    public List<EvidenceFile> listOf(String incident) {
        return database.read(connection -> new EvidenceTable(connection).listOf(incident));
    }

    @Override
    public EvidenceContent open(String actor, String incident, long number) {
        EvidenceFile file = database.read(connection -> new EvidenceTable(connection).find(incident, number))
                .orElseThrow(() -> new KenshinException(
                        ExternalConnectionError.EVIDENCE_NOT_FOUND, incident + " has no file " + number));
        requireReleased(actor, file);
        if (!digestOf(new StoredContent(database, number)).equals(file.sha256())) {
            throw new KenshinException(
                    ExternalConnectionError.EVIDENCE_ALTERED,
                    "file " + number + " of " + incident + " is not what was attached; tell the auditor");
        }
        audit.record(event(
                actor, "evidence.download", file, incidents.apply(incident).partner()));
        return new EvidenceContent(file, new StoredContent(database, number));
    }

    private void requireReleased(String actor, EvidenceFile file) {
        boolean waits = file.scan() == EvidenceFile.Scan.UNSCANNED && scanners.areConfigured();
        if (file.scan() == EvidenceFile.Scan.INFECTED || waits) {
            audit.record(AuditEvent.refused(
                    actor, "evidence.download", "incident:" + file.incident(), file.number() + " " + file.scan()));
            throw new KenshinException(
                    ExternalConnectionError.EVIDENCE_WITHHELD,
                    waits
                            ? "the file has still to be scanned; try again in a minute"
                            : "the scan found malware in the file");
        }
    }

    private static String digestOf(InputStream content) {
        MessageDigest digest = EvidenceUpload.sha256();
        try (InputStream counted = new DigestInputStream(content, digest)) {
            counted.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public long sizeLimit() {
        return config.bytes();
    }

    @Override
    public int fileLimit() {
        return config.files();
    }

    @Override
    public boolean isScanning() {
        return scanners.areConfigured();
    }

    @Override
    public List<String> endings() {
        return FileKind.allEndings();
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
