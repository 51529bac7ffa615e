package jp.kenshin.platform.internal.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.Verification;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.DatabaseError;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.Vendor;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("S-09")
@OnEachDatabase
class AuditChainTest {
    private final TestClock clock = new TestClock();
    private final TestDatabase place;
    private final DatabaseOwner owner;
    private final Database database;
    private final JdbcAuditLog log;
    private final JdbcAuditChain chain;
    private final AuditSequencer sequencer;

    AuditChainTest(TestDatabase place) {
        this.place = place;
        this.owner = new DatabaseOwner(place);
        this.database = place.database();
        this.log = new JdbcAuditLog(database, clock);
        this.chain = new JdbcAuditChain(database);
        this.sequencer = new AuditSequencer(database);
    }

    @BeforeEach
    void anEmptyLog() {
        owner.emptyLog();
    }

    @Test
    void anOperationIsKeptAsItWasRecorded() {
        log.record(new AuditEvent(
                "operator",
                "registry.import",
                "file:\"雪\".csv",
                Outcome.REFUSED,
                Map.of("line", "3", "code", "V01\n")));
        sequencer.run();

        AuditEntry entry = chain.list(0, 10).get(0);
        assertEquals(1, entry.position());
        assertEquals(clock.instant(), entry.recordedAt());
        assertEquals("operator", entry.actor());
        assertEquals("file:\"雪\".csv", entry.target());
        assertEquals("REFUSED", entry.outcome());
        assertEquals("{\"code\":\"V01\\u000a\",\"line\":\"3\"}", entry.detail());
        assertTrue(chain.verify(Checkpoint.START).sound());
    }

    @Test
    void anOperationIsRecordedWithItsFactsOrNotAtAll() {
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction((Database.Task) connection -> {
                    log.record(connection, AuditEvent.done("operator", "test.undone", ""));
                    throw new IllegalStateException();
                }));
        database.inTransaction(connection -> {
            log.record(connection, AuditEvent.done("operator", "test.done", ""));
        });
        sequencer.run();

        assertEquals(
                List.of("test.done"),
                chain.list(0, 10).stream().map(AuditEntry::action).toList());
    }

    @Test
    void whatAPersonTypesCannotMakeTheRecordFail() {
        log.record(AuditEvent.refused("\0\ud800" + "x".repeat(5000), "portal.sign-in", "", "\0"));
        sequencer.run();

        AuditEntry entry = chain.list(0, 10).get(0);
        assertTrue(entry.actor().startsWith("\ufffd\ufffdxxx"));
        assertEquals(200, entry.actor().length());
        assertTrue(chain.verify(Checkpoint.START).sound());
    }

    @Test
    void manyWritersAndTwoSequencersMakeOneChainWithoutGaps() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            String name = "writer-" + writer;
            work.add(() -> {
                for (int i = 0; i < 150; i++) {
                    log.record(AuditEvent.done(name, "test.write", "item:" + i));
                }
                return true;
            });
        }
        for (int node = 0; node < 2; node++) {
            work.add(() -> {
                for (int i = 0; i < 40; i++) {
                    runUnlessOutrun();
                }
                return true;
            });
        }
        for (Future<Boolean> done : threads.invokeAll(work)) {
            assertTrue(done.get());
        }
        threads.shutdown();
        sequencer.run();

        Verification verification = chain.verify(Checkpoint.START);
        assertEquals(600, verification.intact());
        assertTrue(verification.sound());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            DELETE FROM platform.audit_entry WHERE position = 3                                           | 3
            DELETE FROM platform.audit_entry WHERE position = 1                                           | 1
            DELETE FROM platform.audit_entry WHERE position IN (4, 5)                                     | 4
            UPDATE platform.audit_entry SET actor = 'somebody' WHERE position = 2                         | 2
            UPDATE platform.audit_entry SET action = 'a.b' WHERE position = 7                             | 7
            UPDATE platform.audit_entry SET target = 'x' WHERE position = 6                               | 6
            UPDATE platform.audit_entry SET outcome = 'FAILED' WHERE position = 3                         | 3
            UPDATE platform.audit_entry SET detail = '{}' WHERE position = 4                              | 4
            UPDATE platform.audit_entry SET recorded_at = recorded_at + INTERVAL '0.000001' SECOND WHERE position = 5 | 5
            UPDATE platform.audit_entry SET hash = REPLACE(hash, 'a', 'b') WHERE position = 8              | 8
            UPDATE platform.audit_entry SET position = position + 100 WHERE position >= 6                 | 6
            UPDATE platform.audit_entry SET position = 9 - position + 100                                 | 1
            UPDATE platform.audit_entry SET position = 0 WHERE position = 8                               | 0
            """)
    void aChangeBehindOurBackIsFoundAtTheFirstBadEntry(String change, long firstBad) {
        record(8);
        owner.does(change);

        Verification verification = chain.verify(Checkpoint.START);

        assertEquals(firstBad, verification.firstFault().orElseThrow().position(), verification::toString);
        assertEquals(Math.max(0, firstBad - 1), verification.intact());
    }

    @Test
    void anEntryPutInIsFound() {
        record(3);
        owner.does(
                "INSERT INTO platform.audit_entry SELECT 4, recorded_at, actor, action, target, outcome, detail, hash"
                        + " FROM platform.audit_entry WHERE position = 3");

        assertEquals(
                4, chain.verify(Checkpoint.START).firstFault().orElseThrow().position());
    }

    @Test
    void anEndCutOffIsFoundByACheckpointKeptOutside() {
        record(8);
        Checkpoint kept = chain.head();
        owner.does("DELETE FROM platform.audit_entry WHERE position > 6");

        assertTrue(chain.verify(Checkpoint.START).sound(), "the chain by itself cannot know");
        assertEquals(7, chain.verify(kept).firstFault().orElseThrow().position());
    }

    @Test
    void aLogRewrittenAsAWholeIsFoundByACheckpointKeptOutside() {
        record(8);
        Checkpoint kept = chain.head();
        owner.does("DELETE FROM platform.audit_entry");
        clock.advance(Duration.ofSeconds(1));
        record(9);

        assertTrue(chain.verify(Checkpoint.START).sound(), "the chain by itself cannot know");
        assertEquals(8, chain.verify(kept).firstFault().orElseThrow().position());
    }

    @Test
    void aLogThatGrewIsStillTheOneOfTheCheckpoint() {
        record(3);
        Checkpoint kept = chain.head();
        record(3);

        assertEquals(6, chain.verify(kept).intact());
        assertTrue(chain.verify(kept).sound());
        assertTrue(chain.verify(Checkpoint.START).sound());
    }

    @Test
    void onPostgresTheApplicationItselfCannotChangeAnEntry() {
        record(1);
        if (place.vendor() == Vendor.POSTGRESQL) {
            for (String change : List.of(
                    "UPDATE platform.audit_entry SET actor = 'x'",
                    "DELETE FROM platform.audit_entry",
                    "TRUNCATE platform.audit_entry")) {
                assertThrows(KenshinException.class, () -> change(change));
            }
        }
        assertEquals(1, chain.verify(Checkpoint.START).intact());
    }

    private void change(String sql) {
        database.inTransaction(connection -> {
            DatabaseOwner.execute(connection, sql);
        });
    }

    private void record(int entries) {
        for (int i = 0; i < entries; i++) {
            log.record(new AuditEvent(
                    "operator-" + i, "test.do", "item:" + i, Outcome.DONE, Map.of("number", String.valueOf(i))));
            clock.advance(Duration.ofMillis(7));
        }
        sequencer.run();
    }

    /** Of two sequencers that took the same batch one rolls back; its next turn goes on. */
    private void runUnlessOutrun() {
        try {
            sequencer.run();
        } catch (KenshinException outrun) {
            assertEquals(DatabaseError.DATABASE_FAILED, outrun.code());
        }
    }
}
