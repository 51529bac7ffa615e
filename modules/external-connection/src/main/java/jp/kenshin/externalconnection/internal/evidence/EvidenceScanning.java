package jp.kenshin.externalconnection.internal.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.externalconnection.EvidenceScan;
import jp.kenshin.externalconnection.internal.timeline.CaseLines;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.BackgroundJob;

/** Has new files scanned, again and again until the scanners can tell, and removes what broken uploads left behind. */
@Singleton
public class EvidenceScanning implements BackgroundJob {
    private static final String SYSTEM = "system";
    private static final int BATCH = 20;
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_PAUSE_FROM = 5;

    private final Database database;
    private final EvidenceScanners scanners;
    private final CaseLines lines;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public EvidenceScanning(
            Database database, EvidenceScanners scanners, CaseLines lines, AuditLog audit, Clock clock) {
        this.database = database;
        this.scanners = scanners;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "external-connection.evidence";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        database.inTransaction(connection -> {
            new EvidenceTable(connection).discardBegunBefore(now.minus(LONGEST_UPLOAD));
        });
        List<EvidenceScan> configured = scanners.configured();
        if (!configured.isEmpty()) {
            database.read(connection -> new EvidenceTable(connection).listToScan(now, LONGEST_PAUSE, BATCH))
                    .forEach(file -> scan(configured, file));
        }
    }

    private void scan(List<EvidenceScan> configured, EvidenceFile file) {
        try {
            List<EvidenceScan.Verdict> verdicts = configured.stream()
                    .map(scanner -> scanner.scan(new StoredContent(database, file.number())))
                    .toList();
            boolean infected = verdicts.stream().anyMatch(EvidenceScan.Verdict::infected);
            String words = verdicts.stream().map(EvidenceScan.Verdict::words).collect(Collectors.joining("; "));
            tell(file, infected ? EvidenceFile.Scan.INFECTED : EvidenceFile.Scan.CLEAN, words);
        } catch (RuntimeException e) {
            later(file, String.valueOf(e.getMessage()));
        }
    }

    private void tell(EvidenceFile file, EvidenceFile.Scan scan, String words) {
        String result =
                scan == EvidenceFile.Scan.INFECTED ? "マルウェア検出 / malware found: " : "検査で問題なし / scanned, nothing found: ";
        database.inTransaction(connection -> {
            new EvidenceTable(connection).markScanned(file.number(), scan, words, clock.instant());
            audit.record(
                    connection,
                    new AuditEvent(
                            SYSTEM,
                            "evidence.scan",
                            "incident:" + file.incident(),
                            AuditEvent.Outcome.DONE,
                            Map.of("evidence", String.valueOf(file.number()), "scan", scan.name(), "words", words)));
            lines.add(connection, file.incident(), SYSTEM, CaseEntry.Kind.EVIDENCE, result + file.fileName());
        });
    }

    private void later(EvidenceFile file, String trouble) {
        database.inTransaction(connection -> {
            EvidenceTable table = new EvidenceTable(connection);
            int attempts = table.scanAttempts(file.number());
            Duration pause = attempts >= LONGEST_PAUSE_FROM
                    ? LONGEST_PAUSE
                    : Duration.ofSeconds(30).multipliedBy(1L << attempts);
            table.markUnscanned(file.number(), trouble, clock.instant().plus(pause));
        });
    }
}
