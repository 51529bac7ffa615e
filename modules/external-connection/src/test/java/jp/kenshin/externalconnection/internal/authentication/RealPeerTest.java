package jp.kenshin.externalconnection.internal.authentication;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.AuthenticationOutcome;
import jp.kenshin.externalconnection.AuthenticationSighting;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.internal.authentication.EapolTest.Run;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("S-12")
@DisplayName("A terminal of another maker, behind another maker's authenticator,")
class RealPeerTest {
    private static final String KEY = "000102030405060708090a0b0c0d0e0f";
    private static final CutoffScope SCOPE = CutoffScope.terminal(PartnerId.of("P-0001"), TestServer.TERMINAL);

    private TestDatabase database;
    private TestServer server;
    private EapolTest peer;

    @BeforeEach
    void start(@TempDir Path folder) {
        database = TestDatabases.fresh(Vendor.H2);
        Database migrated = database.database();
        server = TestServer.started(migrated);
        peer = EapolTest.required(folder, server.server.authPort());
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void is_let_in_with_the_right_key_and_handed_the_keys_it_derived() throws Exception {
        Run run = peer.run(TestServer.IDENTITY, KEY);

        assertTrue(run.success(), run::output);
        assertEquals(1, server.count(AuthenticationOutcome.ACCEPTED));
        assertEquals(1, server.admissions.listLive(TestServer.TERMINAL).size());
        AuditEvent written = server.audited.get(server.audited.size() - 1);
        assertEquals("terminal.authentication", written.action());
        assertEquals("terminal:T-0000001", written.target());
        assertEquals(AuditEvent.Outcome.DONE, written.outcome());
    }

    @Test
    void is_kept_out_with_a_wrong_key() throws Exception {
        Run run = peer.run(TestServer.IDENTITY, KEY.replace('f', 'e'));

        assertFalse(run.success(), run::output);
        assertTrue(run.output().contains("CTRL-EVENT-EAP-FAILURE"), run::output);
        assertSeen(AuthenticationOutcome.WRONG_KEY, Optional.of(TestServer.TERMINAL));
    }

    @Test
    void is_kept_out_under_an_identity_that_nobody_has() throws Exception {
        Run run = peer.run("stranger@kenshin.example", KEY);

        assertFalse(run.success(), run::output);
        assertSeen(AuthenticationOutcome.UNKNOWN_IDENTITY, Optional.empty());
    }

    @Test
    void is_kept_out_while_it_is_cut_off_and_let_in_again_afterwards() throws Exception {
        server.point.enforce(SCOPE);
        assertFalse(peer.run(TestServer.IDENTITY, KEY).success());
        assertSeen(AuthenticationOutcome.CUT_OFF, Optional.of(TestServer.TERMINAL));

        server.point.release(SCOPE);
        Run again = peer.run(TestServer.IDENTITY, KEY);
        assertTrue(again.success(), again::output);
    }

    private void assertSeen(AuthenticationOutcome outcome, Optional<TerminalId> terminal) {
        assertEquals(1, server.count(outcome));
        assertEquals(0, server.count(AuthenticationOutcome.ACCEPTED));
        assertEquals(List.of(), server.admissions.listLive(TestServer.TERMINAL));
        AuthenticationSighting sighting = server.sightings.get(server.sightings.size() - 1);
        assertEquals(outcome, sighting.outcome());
        assertEquals(terminal, sighting.terminal());
        assertEquals("127.0.0.1", sighting.source());
    }
}
