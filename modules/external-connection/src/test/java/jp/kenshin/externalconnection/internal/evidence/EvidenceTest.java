package jp.kenshin.externalconnection.internal.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.kenshin.externalconnection.Evidence;
import jp.kenshin.externalconnection.EvidenceFile;
import jp.kenshin.externalconnection.EvidenceScan;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.config.MapConfig;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@DisplayName("Evidence of a case")
@Tag("S-10")
class EvidenceTest {
    private static final String ACTOR = "sakura-gas";
    private static final String CLOSED = "I-CLOSED";
    private static int cases;

    private final String incident = "I-E" + ++cases;
    private final TestClock clock = new TestClock();
    private final List<String> timeLine = new ArrayList<>();
    private final RecordedAudit audit = new RecordedAudit();
    private final List<EvidenceScan> scanners = new ArrayList<>();
    private final Database database;
    private final JdbcEvidence evidence;

    EvidenceTest(Database database) {
        this.database = database;
        this.evidence = evidence(Map.of());
    }

    @BeforeEach
    void forgetAll() {
        database.inTransaction(connection -> {
            try (var delete = connection.prepareStatement("DELETE FROM external_connection.evidence")) {
                delete.executeUpdate();
            }
        });
    }

    private JdbcEvidence evidence(Map<String, String> settings) {
        return new JdbcEvidence(
                database,
                EvidenceTest::incident,
                new EvidenceConfig(new MapConfig(settings)),
                new EvidenceScanners(scanners),
                (connection, id, actor, kind, text) -> timeLine.add(id + " " + actor + " " + kind + " " + text),
                audit,
                clock);
    }

    @Test
    void a_file_comes_out_as_it_went_in_with_its_hash() throws Exception {
        byte[] capture = capture(3 * EvidenceUpload.PIECE + 17);

        EvidenceFile file = attach("night.pcap", capture);

        assertEquals(sha256(capture), file.sha256());
        assertEquals(capture.length, file.size());
        assertEquals(List.of(file), evidence.listOf(incident));
        assertArrayEquals(
                capture,
                evidence.open("operator", incident, file.number()).content().readAllBytes());
        assertEquals(
                List.of(incident + " sakura-gas EVIDENCE 添付 / attached: night.pcap (" + capture.length
                        + " bytes, SHA-256 " + file.sha256() + ")"),
                timeLine);
        assertEquals(List.of("evidence.attach", "evidence.download"), audit.actions());
    }

    @Test
    void five_gigabytes_are_refused_before_a_byte_is_read_when_they_are_announced() {
        Endless endless = new Endless(5L << 30);

        assertRefused(
                ExternalConnectionError.EVIDENCE_TOO_LARGE,
                () -> evidence.attach(ACTOR, incident, "all.log", 5L << 30, endless));

        assertEquals(0, endless.read);
        assertNothingKept();
    }

    @Test
    void five_gigabytes_without_a_length_are_refused_at_the_limit_and_leave_nothing() {
        Endless endless = new Endless(5L << 30);

        assertRefused(
                ExternalConnectionError.EVIDENCE_TOO_LARGE,
                () -> evidence.attach(ACTOR, incident, "all.log", Evidence.UNKNOWN_SIZE, endless));

        assertTrue(endless.read <= evidence.sizeLimit() + EvidenceUpload.PIECE, () -> "read " + endless.read);
        assertNothingKept();
        assertEquals(AuditEvent.Outcome.REFUSED, audit.events().get(0).outcome());
    }

    @Test
    void an_announced_length_that_lies_is_no_way_around_the_limit() {
        assertRefused(
                ExternalConnectionError.EVIDENCE_TOO_LARGE,
                () -> evidence.attach(ACTOR, incident, "all.log", 10, new Endless(5L << 30)));
        assertNothingKept();
    }

    @Test
    @Tag("X-2")
    void scripts_pages_and_programs_are_refused_whatever_they_are_called() throws Exception {
        for (String content : List.of(
                "<script>alert(1)</script>",
                "\uFEFF \n<!DOCTYPE html><html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "<?php system($_GET['c']);",
                "<%@ page import='java.io.*' %>",
                "#!/bin/sh\nrm -rf /",
                "MZ\u0090\u0000\u0003\u0000",
                "\u007FELF\u0002\u0001\u0001\u0000")) {
            for (String name : List.of("a.log", "a.txt", "a.json", "a.csv", "a.png", "a.pdf", "a.zip", "a.pcap")) {
                assertRefused(
                        ExternalConnectionError.EVIDENCE_REFUSED,
                        () -> attach(name, content.getBytes(StandardCharsets.UTF_8)));
            }
        }
        for (String name : List.of("a.exe", "a.js", "a.html", "a.svg", "a.bat", "report.pdf.exe", "a", "a.")) {
            assertRefused(
                    ExternalConnectionError.EVIDENCE_REFUSED, () -> attach(name, "x".getBytes(StandardCharsets.UTF_8)));
        }
        assertNothingKept();
    }

    @Test
    void a_program_hidden_behind_a_long_text_is_refused_and_leaves_nothing() {
        byte[] text = "a line\n".repeat(EvidenceUpload.PIECE).getBytes(StandardCharsets.US_ASCII);
        text[text.length - 5] = 0;

        assertRefused(ExternalConnectionError.EVIDENCE_REFUSED, () -> attach("a.log", text));
        assertNothingKept();
    }

    @Test
    void a_log_of_an_attack_may_quote_it_and_a_syslog_may_begin_with_its_priority() {
        attach("access.log", "GET /?q=<script>alert(1)</script> 200\n".getBytes(StandardCharsets.UTF_8));
        attach("syslog.txt", "<34>Nov 27 03:05:00 gw su: failed\n".getBytes(StandardCharsets.UTF_8));
        attach("日本語.csv", "時刻,事象\n".getBytes(java.nio.charset.Charset.forName("windows-31j")));

        assertEquals(3, evidence.listOf(incident).size());
    }

    @Test
    void a_sample_of_malware_comes_in_an_archive() throws Exception {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("sample.exe"));
            zip.write(new byte[] {'M', 'Z', 0, 0});
        }

        assertEquals("sample.zip", attach("sample.zip", archive.toByteArray()).fileName());
    }

    @Test
    @Tag("X-2")
    void a_name_that_is_a_path_or_hides_what_it_is_is_refused() {
        for (String name : List.of(
                "../../etc/passwd.log",
                "C:\\x.log",
                "a/b.log",
                "a\u0000.log",
                "a\r\nSet-Cookie: x.log",
                "gol\u202Eexe.log",
                ".log",
                " ",
                "",
                "a\".log",
                "x".repeat(200) + ".log")) {
            assertRefused(
                    ExternalConnectionError.EVIDENCE_REFUSED, () -> attach(name, "x".getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() {
        InputStream broken = new InputStream() {
            private int sent;

            @Override
            public int read() throws IOException {
                if (++sent > 300_000) {
                    throw new IOException("connection reset");
                }
                return 'a';
            }
        };

        assertRefused(
                ExternalConnectionError.EVIDENCE_BROKEN_OFF,
                () -> evidence.attach(ACTOR, incident, "a.log", Evidence.UNKNOWN_SIZE, broken));
        assertRefused(ExternalConnectionError.EVIDENCE_REFUSED, () -> attach("empty.log", new byte[0]));
        assertNothingKept();
    }

    @Test
    void what_a_dead_node_left_behind_is_removed_after_an_hour() {
        database.inTransaction(connection -> {
            EvidenceTable table = new EvidenceTable(connection);
            long number = table.begin(incident, new FileName("a.log"), ACTOR, clock.instant(), 50)
                    .orElseThrow();
            table.addPiece(number, 0, new byte[] {'a'});
        });

        scanning().run();
        assertEquals(1, rows());
        clock.advance(Duration.ofMinutes(61));
        scanning().run();
        assertNothingKept();
    }

    @Test
    void a_person_gives_so_many_files_to_a_case_and_leaves_room_for_others() {
        JdbcEvidence two = evidence(Map.of("kenshin.external-connection.evidence-files", "2"));
        two.attach(ACTOR, incident, "1.log", 1, bytes("a"));
        two.attach(ACTOR, incident, "2.log", 1, bytes("a"));

        assertRefused(
                ExternalConnectionError.EVIDENCE_TOO_LARGE, () -> two.attach(ACTOR, incident, "3.log", 1, bytes("a")));
        assertEquals(
                "3.log",
                two.attach("somebody else", incident, "3.log", 1, bytes("a")).fileName());
    }

    @Test
    void a_closed_case_and_an_unknown_one_take_nothing() {
        assertRefused(
                ExternalConnectionError.CASE_CLOSED, () -> evidence.attach(ACTOR, CLOSED, "a.log", 1, bytes("a")));
        assertRefused(
                ExternalConnectionError.INCIDENT_NOT_FOUND,
                () -> evidence.attach(ACTOR, "I-NONE", "a.log", 1, bytes("a")));
    }

    @Test
    void a_file_is_found_in_its_own_case_only() {
        EvidenceFile file = attach("a.log", "a".getBytes(StandardCharsets.UTF_8));

        assertRefused(
                ExternalConnectionError.EVIDENCE_NOT_FOUND,
                () -> evidence.open("operator", incident + "0", file.number()));
    }

    @Test
    void a_file_that_was_altered_in_the_database_is_not_given_out() {
        EvidenceFile file = attach("a.log", "the whole truth".getBytes(StandardCharsets.UTF_8));
        database.inTransaction(connection -> {
            try (var update = connection.prepareStatement(
                    "UPDATE external_connection.evidence_chunk SET content = ? WHERE evidence_id = ?")) {
                update.setBytes(1, "the half truth".getBytes(StandardCharsets.UTF_8));
                update.setLong(2, file.number());
                update.executeUpdate();
            }
        });

        assertRefused(
                ExternalConnectionError.EVIDENCE_ALTERED, () -> evidence.open("operator", incident, file.number()));
    }

    @Test
    void with_a_scanner_a_file_is_given_out_when_it_is_found_clean() throws Exception {
        scanners.add(new LookingForEicar());
        EvidenceFile clean = attach("a.log", "good".getBytes(StandardCharsets.UTF_8));
        EvidenceFile infected = attach("b.log", "EICAR".getBytes(StandardCharsets.UTF_8));
        assertRefused(
                ExternalConnectionError.EVIDENCE_WITHHELD, () -> evidence.open("operator", incident, clean.number()));

        scanning().run();

        assertEquals(
                "good",
                new String(
                        evidence.open("operator", incident, clean.number())
                                .content()
                                .readAllBytes(),
                        StandardCharsets.UTF_8));
        assertRefused(
                ExternalConnectionError.EVIDENCE_WITHHELD,
                () -> evidence.open("operator", incident, infected.number()));
        assertEquals(
                List.of(EvidenceFile.Scan.CLEAN, EvidenceFile.Scan.INFECTED),
                evidence.listOf(incident).stream().map(EvidenceFile::scan).toList());
        assertEquals(incident + " system EVIDENCE マルウェア検出 / malware found: b.log", timeLine.get(3));
    }

    @Test
    void a_scanner_in_trouble_is_asked_again_later() {
        LookingForEicar scanner = new LookingForEicar();
        scanners.add(scanner);
        scanner.broken = true;
        attach("a.log", "good".getBytes(StandardCharsets.UTF_8));

        scanning().run();
        assertEquals(
                Optional.of("no signatures"), evidence.listOf(incident).get(0).scanWords());

        scanner.broken = false;
        scanning().run();
        assertEquals(
                EvidenceFile.Scan.UNSCANNED, evidence.listOf(incident).get(0).scan(), "not at once");
        clock.advance(Duration.ofSeconds(30));
        scanning().run();
        assertEquals(EvidenceFile.Scan.CLEAN, evidence.listOf(incident).get(0).scan());
    }

    @Test
    void a_scanner_in_trouble_is_asked_again_also_when_the_clock_is_set_back() {
        LookingForEicar scanner = new LookingForEicar();
        scanners.add(scanner);
        scanner.broken = true;
        attach("a.log", "good".getBytes(StandardCharsets.UTF_8));
        scanning().run();
        scanner.broken = false;
        clock.advance(Duration.ofHours(-3));
        scanning().run();

        assertEquals(EvidenceFile.Scan.CLEAN, evidence.listOf(incident).get(0).scan());
    }

    private EvidenceScanning scanning() {
        return new EvidenceScanning(
                database,
                new EvidenceScanners(scanners),
                (connection, id, actor, kind, text) -> timeLine.add(id + " " + actor + " " + kind + " " + text),
                audit,
                clock);
    }

    private EvidenceFile attach(String name, byte[] content) {
        return evidence.attach(ACTOR, incident, name, content.length, new ByteArrayInputStream(content));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] capture(int length) {
        byte[] capture = new byte[length];
        new Random(1).nextBytes(capture);
        System.arraycopy(HexFormat.of().parseHex("d4c3b2a1"), 0, capture, 0, 4);
        return capture;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static void assertRefused(ExternalConnectionError code, org.junit.jupiter.api.function.Executable step) {
        assertEquals(code, assertThrows(KenshinException.class, step).code());
    }

    private void assertNothingKept() {
        assertEquals(List.of(), evidence.listOf(incident));
        assertEquals(0, rows());
    }

    private long rows() {
        return database.read(connection -> {
            try (var query = connection.prepareStatement(
                    """
                    SELECT COUNT(*) FROM external_connection.evidence e
                    LEFT JOIN external_connection.evidence_chunk c ON c.evidence_id = e.id WHERE e.incident_id = ?
                    """)) {
                query.setString(1, incident);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private static Incident incident(String id) {
        if (id.equals("I-NONE")) {
            throw new KenshinException(ExternalConnectionError.INCIDENT_NOT_FOUND, "there is no case " + id);
        }
        return new Incident(
                id,
                id.equals(CLOSED) ? Incident.State.CLOSED : Incident.State.REPORTED,
                IncidentReport.Channel.PORTAL,
                IncidentReport.Kind.MALWARE,
                Service.WEB,
                IncidentReport.Place.PC,
                PartnerId.of("P-0001"),
                "さくらガス株式会社",
                Optional.empty(),
                Optional.of(ACTOR),
                ACTOR,
                true,
                "",
                Instant.EPOCH,
                ACTOR,
                Optional.empty(),
                Optional.empty(),
                id.equals(CLOSED) ? Optional.of(Instant.EPOCH) : Optional.empty(),
                List.of());
    }

    /** Text without an end worth waiting for, made as it is read. */
    private static final class Endless extends InputStream {
        private final long length;
        private long read;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return read++ < length ? 'a' : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
            java.util.Arrays.fill(buffer, offset, offset + count, (byte) 'a');
            read += count;
            return read > length ? -1 : count;
        }
    }

    /** Finds one word. */
    private static final class LookingForEicar implements EvidenceScan {
        private boolean broken;

        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Verdict scan(InputStream content) {
            if (broken) {
                throw new IllegalStateException("no signatures");
            }
            try {
                boolean found = new String(content.readAllBytes(), StandardCharsets.UTF_8).contains("EICAR");
                return new Verdict(found, found ? "EICAR found" : "OK");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
