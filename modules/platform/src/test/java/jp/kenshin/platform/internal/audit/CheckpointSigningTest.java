package jp.kenshin.platform.internal.audit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.Vendor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Signed checkpoints")
@Tag("S-09")
@OnEachDatabase
class CheckpointSigningTest {
    private final TestDatabase place;
    private final SigningKit kit;

    CheckpointSigningTest(TestDatabase place) {
        this.place = place;
        this.kit = new SigningKit(place);
    }

    @BeforeEach
    void an_empty_log() {
        kit.owner.emptyLog();
    }

    @Test
    void are_made_once_a_minute_when_something_was_added() {
        kit.signing.run();
        assertTrue(kit.chain.lastSigned().isEmpty(), "of nothing there is nothing to sign");
        kit.record(2);
        kit.signing.run();
        assertEquals(2, signedPosition());
        kit.record(1);
        kit.signing.run();
        assertEquals(2, signedPosition(), "a minute is not over");
        kit.clock.advance(Duration.ofMinutes(1));
        kit.signing.run();
        assertEquals(3, signedPosition());
        kit.clock.advance(Duration.ofHours(1));
        kit.signing.run();
        assertEquals(2, kit.chain.lastSigned().orElseThrow().number(), "nothing was added");
    }

    @Test
    void are_made_also_when_the_clock_was_set_back_behind_the_last() {
        kit.recordAndSign(2);
        kit.clock.advance(Duration.ofHours(-3));
        kit.record(1);
        kit.signing.run();

        assertEquals(3, signedPosition());
        assertTrue(kit.chain.verify(Checkpoint.START).sound());
    }

    @Test
    void form_a_chain_that_the_certificate_in_the_database_confirms() {
        kit.recordAndSign(2);
        SignedCheckpoint first = kit.chain.lastSigned().orElseThrow();
        kit.recordAndSign(3);
        SignedCheckpoint second = kit.chain.lastSigned().orElseThrow();

        assertEquals(first.hash(), second.before());
        assertEquals(kit.chain.head(), second.head());
        assertTrue(kit.chain.verify(Checkpoint.START).sound());
        assertEquals(
                List.of(kit.keys.signer().certificate().fingerprint()),
                List.copyOf(kit.database.read(AuditCheckpoints::certificates).keySet()));
    }

    @Test
    void go_on_under_another_key(@TempDir Path folder) {
        kit.recordAndSign(2);
        new CheckpointSigning(kit.database, kit.keys(folder.resolve("next.p12")), kit.clock).sign();
        kit.record(2);
        new CheckpointSigning(kit.database, kit.keys(folder.resolve("next.p12")), kit.clock).sign();

        assertEquals(2, kit.chain.lastSigned().orElseThrow().number());
        assertTrue(kit.chain.verify(Checkpoint.START).sound());
        assertEquals(2, kit.database.read(AuditCheckpoints::certificates).size());
    }

    @Test
    void are_not_made_of_a_log_that_was_altered_since_the_last() {
        kit.recordAndSign(2);
        kit.record(3);
        kit.owner.does("UPDATE platform.audit_entry SET actor = 'somebody' WHERE position = 4");
        kit.signing.sign();

        assertEquals(2, signedPosition());
    }

    @Test
    void are_not_made_of_a_log_that_was_rewritten_under_a_running_server() {
        kit.recordAndSign(3);
        kit.owner.emptyLog();
        kit.record(4);
        kit.signing.sign();

        assertTrue(kit.chain.lastSigned().isEmpty());
        assertEquals(
                1, kit.exported().log().firstFault().orElseThrow().position(), "nothing is covered by a signature");
        kit.startedAnew(place).signing.sign();
        assertEquals(4, signedPosition(), "a server that remembers nothing cannot know");
    }

    @Test
    void on_Postgres_cannot_be_changed_by_the_application() {
        kit.recordAndSign(1);
        if (place.vendor() == Vendor.POSTGRESQL) {
            for (String change : List.of(
                    "UPDATE platform.audit_checkpoint SET position = 9",
                    "DELETE FROM platform.audit_checkpoint",
                    "TRUNCATE platform.audit_checkpoint",
                    "DELETE FROM platform.audit_certificate")) {
                assertThrows(KenshinException.class, () -> change(change));
            }
        }
        assertEquals(1, signedPosition());
    }

    private void change(String sql) {
        kit.database.inTransaction(connection -> {
            DatabaseOwner.execute(connection, sql);
        });
    }

    private long signedPosition() {
        return kit.chain.lastSigned().orElseThrow().head().position();
    }
}
