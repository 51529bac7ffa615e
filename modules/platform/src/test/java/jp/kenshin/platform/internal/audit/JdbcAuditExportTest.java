package jp.kenshin.platform.internal.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.ExportVerdict;
import jp.kenshin.platform.audit.AuditWindow;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The export of the audit log")
@Tag("S-09")
@Tag("X-6")
@OnEachDatabase
class JdbcAuditExportTest {
    private final TestDatabase place;
    private SigningKit kit;

    JdbcAuditExportTest(TestDatabase place) {
        this.place = place;
        this.kit = new SigningKit(place);
    }

    @BeforeEach
    void a_log_of_twelve_entries_signed_after_each_fourth() {
        kit = new SigningKit(place);
        kit.owner.emptyLog();
        kit.recordAndSign(4);
        kit.recordAndSign(4);
        kit.recordAndSign(4);
    }

    @Test
    void is_intact_and_goes_to_the_last_entry() {
        kit.record(2);
        ExportVerdict verdict = kit.exported(kit.chain.head());

        assertTrue(verdict.sound(), verdict::toString);
        assertEquals(14, verdict.log().intact());
        assertEquals(14, verdict.lastSigned().orElseThrow().head().position());
        assertEquals("auditor", verdict.exportedBy());
    }

    @Test
    void is_intact_when_it_is_longer_than_what_is_read_at_once() {
        kit.recordAtOnce(5_100);
        ExportVerdict verdict = kit.exported(kit.chain.head());

        assertTrue(verdict.sound(), verdict::toString);
        assertEquals(5_112, verdict.log().intact());
        assertTrue(kit.chain.verify(Checkpoint.START).sound());
    }

    @Test
    void ends_with_a_signature_although_others_go_on_recording() throws IOException {
        JdbcAuditExport busy = new JdbcAuditExport(new BusyDatabase(kit), kit.signing, kit.keys, kit.clock);
        for (AuditWindow window : List.of(
                AuditWindow.WHOLE,
                new AuditWindow(
                        Optional.empty(), Optional.of(kit.clock.instant().plusSeconds(9))))) {
            kit.record(1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            busy.write(window, "auditor", out);

            assertTrue(kit.verify(out.toByteArray()).sound());
        }
    }

    @Test
    void of_an_empty_log_is_intact() {
        kit = new SigningKit(place);
        kit.owner.emptyLog();

        assertTrue(kit.exported().sound());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 99, 0, 12",
        "4, 6, 4, 8",
        "5, 6, 4, 8",
        "4, 8, 4, 8",
        "3, 9, 0, 12",
        "8, 99, 8, 12",
        "50, 99, 12, 12",
        "-9, 0, 0, 0"
    })
    void of_a_period_is_widened_to_the_signatures_around_it(int from, int to, long after, long last) {
        Instant begin = kit.chain.list(0, 1).get(0).recordedAt();
        AuditWindow window = new AuditWindow(Optional.of(begin.plusSeconds(from)), Optional.of(begin.plusSeconds(to)));

        ExportVerdict verdict = kit.verify(kit.file(window));

        assertTrue(verdict.sound(), verdict::toString);
        assertEquals(after, verdict.after());
        assertEquals(last, verdict.log().intact());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            DELETE FROM platform.audit_entry WHERE position = 3                                           | 3
            DELETE FROM platform.audit_entry WHERE position = 1                                           | 1
            DELETE FROM platform.audit_entry WHERE position >= 11                                         | 11
            DELETE FROM platform.audit_entry                                                              | 1
            UPDATE platform.audit_entry SET actor = 'somebody' WHERE position = 2                         | 2
            UPDATE platform.audit_entry SET recorded_at = recorded_at + INTERVAL '0.000001' SECOND WHERE position = 5 | 5
            UPDATE platform.audit_entry SET detail = '{}' WHERE position = 12                             | 12
            UPDATE platform.audit_entry SET hash = REPLACE(hash, 'a', 'b') WHERE position = 8             | 8
            UPDATE platform.audit_entry SET position = position + 100 WHERE position >= 6                 | 6
            UPDATE platform.audit_entry SET position = 13 - position + 100                                | 1
            UPDATE platform.audit_entry SET position = 0 WHERE position = 8                               | 0
            INSERT INTO platform.audit_entry SELECT 13, recorded_at, actor, action, target, outcome, detail, hash FROM platform.audit_entry WHERE position = 12 | 13
            UPDATE platform.audit_checkpoint SET signature = 'AAAA' WHERE number = 2                      | 8
            UPDATE platform.audit_checkpoint SET hash = REPLACE(hash, 'a', 'b') WHERE number = 2          | 8
            DELETE FROM platform.audit_checkpoint WHERE number = 2                                        | 12
            DELETE FROM platform.audit_checkpoint WHERE number = 1                                        | 8
            """)
    void after_a_change_by_the_databases_owner_names_the_first_bad_entry(String change, long firstBad) {
        kit.owner.does(change);

        ExportVerdict verdict = kit.exported();

        assertFalse(verdict.sound());
        assertEquals(firstBad, verdict.log().firstFault().orElseThrow().position(), verdict::toString);
    }

    @Test
    void of_a_log_rewritten_as_a_whole_is_seen_through_by_checkpoints_old_and_kept_outside() {
        Checkpoint kept = kit.chain.head();
        kit.owner.does("DELETE FROM platform.audit_entry");
        kit.record(12);
        assertEquals(4, kit.exported().log().firstFault().orElseThrow().position());

        kit.owner.does("DELETE FROM platform.audit_checkpoint");
        SigningKit anew = kit.startedAnew(place);
        assertTrue(anew.exported().sound(), "the file by itself cannot know");
        assertEquals(12, anew.exported(kept).log().firstFault().orElseThrow().position());
    }

    @Test
    void that_is_broken_off_does_not_pass_for_whole() {
        byte[] file = kit.file(AuditWindow.WHOLE);
        String cut = new String(file, 0, file.length - 5, StandardCharsets.UTF_8);

        assertFalse(kit.verify(cut.getBytes(StandardCharsets.UTF_8)).sound());
        assertThrows(
                IOException.class,
                () -> kit.export.write(AuditWindow.WHOLE, "auditor", new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("gone");
                    }
                }));
    }
}
