package jp.kenshin.auditchain;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("An exported audit log")
@Tag("S-09")
@Tag("X-6")
class ExportVerifierTest {
    private static final TestKey KEY = TestKey.make();
    private static final TestKey STRANGER = TestKey.make();
    private static final List<String> WORDS = List.of("一", "b\"\\\n", "\u2028c", "d", "e", "f", "g", "h");

    private final TestLog log = TestLog.of(KEY, WORDS);

    @Test
    void is_intact_as_it_was_written() {
        ExportVerdict verdict = TestLog.verify(log.file(), List.of(KEY.certificate()), log.head());

        assertTrue(verdict.sound(), verdict::toString);
        assertEquals(8, verdict.log().intact());
        assertEquals("auditor", verdict.exportedBy());
        assertEquals(log.head(), verdict.lastSigned().orElseThrow().head());
        assertEquals(List.of(KEY.certificate().fingerprint()), fingerprints(verdict));
    }

    @Test
    void may_be_empty() {
        ExportVerdict verdict = TestLog.verify(new TestLog(KEY).file());

        assertTrue(verdict.sound());
        assertEquals(0, verdict.log().intact());
    }

    @Test
    void of_a_period_is_verified_from_the_signed_checkpoint_before_it() {
        List<Object> lines = log.lines();
        List<Object> part = lines.subList(3, 8);
        String file = log.file(part, 3, "2026-11-21T00:00:05Z", List.of(KEY.certificate()));

        ExportVerdict verdict = TestLog.verify(file, log.head(), new Checkpoint(1, "0".repeat(64)));

        assertTrue(verdict.sound(), verdict::toString);
        assertEquals(6, verdict.log().intact());
        assertEquals(2, verdict.outside().size(), "one is of before, one of after the file");
        part.remove(0);
        assertEquals(4, fault(log.file(part, 3, "", List.of(KEY.certificate()))));
    }

    @Test
    void goes_on_when_the_key_is_replaced() {
        TestLog long1 = new TestLog(STRANGER).add("a").sign(KEY).add("b").sign(STRANGER);
        List<SigningCertificate> both = List.of(KEY.certificate(), STRANGER.certificate());
        String file = long1.file(long1.lines(), 0, "", both);

        assertTrue(TestLog.verify(file).sound());
        assertTrue(TestLog.verify(file, both).sound());
        assertEquals(
                2,
                TestLog.verify(file, List.of(KEY.certificate()))
                        .log()
                        .firstFault()
                        .orElseThrow()
                        .position());
    }

    @Test
    void signed_by_a_stranger_is_seen_by_whoever_has_the_certificate() {
        String forged = TestLog.of(STRANGER, WORDS).file();

        assertTrue(TestLog.verify(forged).sound(), "the file by itself cannot know");
        assertEquals(
                3,
                TestLog.verify(forged, List.of(KEY.certificate()))
                        .log()
                        .firstFault()
                        .orElseThrow()
                        .position());
    }

    @Test
    void whose_last_entries_were_deleted_is_seen_by_the_checkpoints() {
        List<Object> lines = log.lines();
        lines.removeIf(line -> line instanceof AuditEntry entry && entry.position() > 6);

        assertEquals(7, fault(log.fileOf(lines)));
    }

    @Test
    void whose_last_entries_and_checkpoints_were_deleted_is_seen_by_a_checkpoint_kept_outside() {
        String shorter = log.fileOf(log.lines().subList(0, 8));

        assertTrue(TestLog.verify(shorter).sound(), "the file by itself cannot know");
        assertEquals(
                7,
                TestLog.verify(shorter, log.head())
                        .log()
                        .firstFault()
                        .orElseThrow()
                        .position());
    }

    @Test
    void rewritten_as_a_whole_is_seen_by_the_checkpoints() {
        List<Object> other =
                new java.util.ArrayList<>(TestLog.of(STRANGER, List.of("1", "2", "3", "4", "5", "6", "7", "8"))
                        .lines());
        for (int at = 0; at < other.size(); at++) {
            if (other.get(at) instanceof SignedCheckpoint) {
                other.set(at, log.lines().get(at));
            }
        }

        Verification found = TestLog.verify(log.fileOf(other)).log();

        assertEquals(3, found.firstFault().orElseThrow().position());
        assertEquals(0, found.intact());
    }

    @Test
    void rewritten_and_signed_anew_is_seen_by_a_checkpoint_kept_outside() {
        String rewritten =
                TestLog.of(KEY, List.of("1", "2", "3", "4", "5", "6", "7", "8")).file();

        assertTrue(TestLog.verify(rewritten).sound(), "the file by itself cannot know");
        assertEquals(
                8,
                TestLog.verify(rewritten, log.head())
                        .log()
                        .firstFault()
                        .orElseThrow()
                        .position());
    }

    @Test
    void without_its_last_checkpoint_is_not_covered_to_the_end() {
        List<Object> lines = log.lines();
        lines.remove(lines.size() - 1);

        assertEquals(7, fault(log.fileOf(lines)));
    }

    @Test
    void without_a_checkpoint_in_the_middle_does_not_hold_together() {
        List<Object> lines = log.lines();
        lines.remove(3);

        Verification found = TestLog.verify(log.fileOf(lines)).log();
        assertEquals(6, found.firstFault().orElseThrow().position());
        assertEquals(0, found.intact());
    }

    @Test
    void that_was_broken_off_says_so_wherever_it_was() {
        String file = log.file();
        int header = file.indexOf('\n') + 1;
        for (int length = header; length < file.length(); length++) {
            assertFalse(TestLog.verify(file.substring(0, length)).sound(), () -> "broken off");
        }
    }

    @Test
    void whose_header_was_edited_is_not_what_was_signed() {
        ExportVerdict verdict =
                TestLog.verify(log.file().replace("\"exportedBy\":\"auditor\"", "\"exportedBy\":\"nobody\""));

        assertTrue(verdict.log().sound());
        assertTrue(verdict.fileFault().isPresent());
        assertFalse(verdict.sound());
    }

    @Test
    void has_nothing_behind_its_trailer() {
        assertFalse(TestLog.verify(log.file() + "\n").sound());
        assertFalse(TestLog.verify(log.file() + "x").sound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "position,actor\n",
                "{}\n",
                "{\"line\":\"entry\"}\n",
                "{\"line\":\"header\",\"format\":\"kenshin.audit.export.2\"}\n"
            })
    void is_told_from_what_is_none(String other) {
        assertThrows(IllegalArgumentException.class, () -> TestLog.verify(other));
    }

    private static long fault(String file) {
        return TestLog.verify(file).log().firstFault().orElseThrow().position();
    }

    private static List<String> fingerprints(ExportVerdict verdict) {
        return verdict.signers().stream().map(SigningCertificate::fingerprint).collect(Collectors.toList());
    }
}
