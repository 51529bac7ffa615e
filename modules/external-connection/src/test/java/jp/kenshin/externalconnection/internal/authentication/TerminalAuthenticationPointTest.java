package jp.kenshin.externalconnection.internal.authentication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint.Standing;
import jp.kenshin.externalconnection.TerminalAuthenticationError;
import jp.kenshin.externalconnection.internal.RadiusConfig;
import jp.kenshin.externalconnection.internal.authentication.TestNas.Reaction;
import jp.kenshin.externalconnection.internal.eappsk.PskPeer;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.config.MapConfig;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.StringData;
import org.aaa4j.radius.core.attribute.TextData;
import org.aaa4j.radius.core.attribute.attributes.AcctSessionId;
import org.aaa4j.radius.core.attribute.attributes.Class;
import org.aaa4j.radius.core.attribute.attributes.EventTimestamp;
import org.aaa4j.radius.core.attribute.attributes.NasIpAddress;
import org.aaa4j.radius.core.attribute.attributes.UserName;
import org.aaa4j.radius.core.dictionary.dictionaries.StandardDictionary;
import org.aaa4j.radius.core.packet.Packet;
import org.aaa4j.radius.core.packet.PacketCodec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("S-12")
@DisplayName("The enforcement point of terminals")
class TerminalAuthenticationPointTest {
    private static final CutoffScope SCOPE = CutoffScope.terminal(PartnerId.of("P-0001"), TestServer.TERMINAL);
    private static final int START = 1;
    private static final int STOP = 2;
    private static final int ON = 7;

    private final TestServer server;
    private final TestAuthenticator access;
    private final TestAuthenticator accounting;

    TerminalAuthenticationPointTest(Database database) throws Exception {
        server = TestServer.started(database);
        access = new TestAuthenticator(server.server.authPort());
        accounting = new TestAuthenticator(server.server.acctPort());
    }

    @AfterEach
    void stop() {
        access.close();
        accounting.close();
        server.close();
    }

    @Test
    void is_named_for_terminals_and_only_there_where_the_server_is() {
        assertEquals("terminal-authentication", server.point.name());
        assertTrue(server.point.covers(CutoffScope.Kind.TERMINAL));
        assertFalse(server.point.covers(CutoffScope.Kind.MDMS));
        assertFalse(server.point.covers(CutoffScope.Kind.PORTAL_USER));
        assertTrue(server.point.isConfigured());
        TerminalAuthenticationPoint off = new TerminalAuthenticationPoint(
                new RadiusConfig(new MapConfig(java.util.Map.of())),
                server.credentials,
                server.admissions,
                new Disconnections(server.authenticators, server.admissions, server.clock));
        assertFalse(off.isConfigured());
    }

    @Test
    void cuts_off_and_lets_in_again_however_often_it_is_asked() {
        assertEquals(Standing.CONNECTED, server.point.probe(SCOPE));
        server.point.enforce(SCOPE);
        server.point.enforce(SCOPE);
        assertEquals(Standing.CUT_OFF, server.point.probe(SCOPE));
        assertFalse(server.credentials.find(TestServer.TERMINAL).orElseThrow().enabled());
        server.point.release(SCOPE);
        server.point.release(SCOPE);
        assertEquals(Standing.CONNECTED, server.point.probe(SCOPE));
        assertEquals(
                List.of("terminal.credential.disable", "terminal.credential.enable"),
                server.audited.stream()
                        .map(event -> event.action())
                        .filter(action -> action.endsWith("able"))
                        .toList());
    }

    @Test
    void keeps_a_terminal_out_that_gets_its_credential_during_the_cutoff() {
        TerminalId other = TerminalId.of("T-0000002");
        server.point.enforce(CutoffScope.terminal(PartnerId.of("P-0001"), other));

        assertFalse(server.credentials
                .register("operator", other, "t-0000002@kenshin.example", TestServer.KEY)
                .enabled());
    }

    @Test
    void ends_the_session_at_its_authenticator() throws Exception {
        try (TestNas nas = new TestNas(Reaction.ACKNOWLEDGE)) {
            byte[] sessionClass = letIn(nas);
            accounting.exchange(accounting.accounting(START, "roof-1/77", List.of(classOf(sessionClass))));

            server.point.enforce(SCOPE);

            assertEquals(Standing.CUT_OFF, server.point.probe(SCOPE));
            assertEquals(1, nas.requests.size());
            byte[] request = nas.requests.get(0);
            assertEquals(40, request[0]);
            assertTrue(TestNas.isAuthentic(request));
            Packet read = new PacketCodec(new StandardDictionary())
                    .decodeRequest(blankAuthenticator(request), TestServer.SECRET.getBytes(StandardCharsets.UTF_8));
            assertEquals(
                    "roof-1/77",
                    read.getAttribute(AcctSessionId.class)
                            .orElseThrow()
                            .getData()
                            .getValue());
            assertEquals(
                    TestServer.IDENTITY,
                    read.getAttribute(UserName.class).orElseThrow().getData().getValue());
            assertEquals(
                    "127.0.0.1",
                    read.getAttribute(NasIpAddress.class)
                            .orElseThrow()
                            .getData()
                            .getValue()
                            .getHostAddress());
            assertEquals(
                    server.clock.instant(),
                    read.getAttribute(EventTimestamp.class)
                            .orElseThrow()
                            .getData()
                            .getValue());
        }
    }

    /** The signature is made before the authenticator is (RFC 5176 section 3.6). */
    private static byte[] blankAuthenticator(byte[] request) {
        byte[] blank = request.clone();
        Arrays.fill(blank, 4, 20, (byte) 0);
        return blank;
    }

    @Test
    void asks_again_with_the_same_packet_when_one_is_lost() throws Exception {
        try (TestNas nas = new TestNas(Reaction.STAY_SILENT, Reaction.ACKNOWLEDGE)) {
            letIn(nas);

            server.point.enforce(SCOPE);

            assertEquals(2, nas.requests.size());
            assertArrayEquals(nas.requests.get(0), nas.requests.get(1));
            assertEquals(Standing.CUT_OFF, server.point.probe(SCOPE));
        }
    }

    @Test
    void takes_a_session_for_ended_that_the_authenticator_does_not_know() throws Exception {
        try (TestNas nas = new TestNas(Reaction.NO_SUCH_SESSION)) {
            letIn(nas);
            server.point.enforce(SCOPE);
            assertEquals(Standing.CUT_OFF, server.point.probe(SCOPE));
        }
    }

    @Test
    void stays_pending_while_the_session_goes_on_and_says_what_to_do() throws Exception {
        try (TestNas nas = new TestNas(Reaction.REFUSE, Reaction.STAY_SILENT, Reaction.ANSWER_WITH_ANOTHER_SECRET)) {
            letIn(nas);

            assertPending("refuses to end the session (Error-Cause 501)");
            assertPending("does not answer on UDP port " + nas.port());
            server.authenticators.remove("operator", java.net.InetAddress.getLoopbackAddress());
            assertPending("is not registered any more");
            assertFalse(
                    server.credentials.find(TestServer.TERMINAL).orElseThrow().enabled());
        }
    }

    private void assertPending(String why) {
        KenshinException pending = assertThrows(KenshinException.class, () -> server.point.enforce(SCOPE));
        assertEquals(TerminalAuthenticationError.SESSION_NOT_DISCONNECTED, pending.code());
        assertTrue(String.valueOf(pending.getMessage()).contains(why), pending::toString);
        assertEquals(Standing.CONNECTED, server.point.probe(SCOPE));
    }

    @Test
    void is_done_when_the_authenticator_tells_that_the_session_ended() throws Exception {
        try (TestNas nas = new TestNas(Reaction.REFUSE)) {
            byte[] sessionClass = letIn(nas);
            accounting.exchange(accounting.accounting(START, "roof-1/78", List.of(classOf(sessionClass))));
            assertPending("refuses");

            accounting.exchange(accounting.accounting(STOP, "roof-1/78", List.of()));

            server.point.enforce(SCOPE);
            assertEquals(Standing.CUT_OFF, server.point.probe(SCOPE));
        }
    }

    @Test
    void is_done_when_the_authenticator_starts_anew_or_the_time_is_up() throws Exception {
        try (TestNas nas = new TestNas()) {
            letIn(nas);
            accounting.exchange(accounting.accounting(ON, "boot", List.of()));
            assertEquals(List.of(), server.admissions.listLive(TestServer.TERMINAL));

            letIn(nas);
            server.clock.advance(java.time.Duration.ofHours(25));
            server.point.enforce(SCOPE);
            assertEquals(Standing.CUT_OFF, server.point.probe(SCOPE));
            server.admissions.tidy();
        }
    }

    @Test
    void finds_a_session_again_that_was_over_by_a_clock_that_ran_ahead_for_a_while() throws Exception {
        try (TestNas nas = new TestNas(Reaction.ACKNOWLEDGE)) {
            letIn(nas);
            server.clock.advance(java.time.Duration.ofHours(25));
            server.admissions.tidy();
            server.clock.advance(java.time.Duration.ofHours(-25));
            assertEquals(1, server.admissions.listLive(TestServer.TERMINAL).size());

            server.point.enforce(SCOPE);
            assertEquals(Standing.CUT_OFF, server.point.probe(SCOPE));
        }
    }

    @Test
    void finds_a_session_that_only_accounting_tells_of() throws Exception {
        try (TestNas nas = new TestNas(Reaction.ACKNOWLEDGE)) {
            server.registerAuthenticator(OptionalInt.of(nas.port()));
            server.point.enforce(SCOPE);
            accounting.exchange(accounting.accounting(
                    START, "roof-1/79", List.of(new UserName(new TextData(TestServer.IDENTITY)))));

            assertEquals(Standing.CONNECTED, server.point.probe(SCOPE));
            server.point.enforce(SCOPE);
            assertEquals(Standing.CUT_OFF, server.point.probe(SCOPE));
        }
    }

    @Test
    void does_not_believe_accounting_that_is_forged() throws Exception {
        try (TestNas nas = new TestNas()) {
            letIn(nas);
            byte[] forged = accounting.accounting(ON, "boot", List.of());
            forged[forged.length - 1] ^= 1;

            assertTrue(accounting.isIgnored(forged));
            assertEquals(1, server.admissions.listLive(TestServer.TERMINAL).size());
        }
    }

    private static Attribute<?> classOf(byte[] sessionClass) {
        return new Class(new StringData(sessionClass));
    }

    /** Lets the terminal in at the authenticator; returns the session's class. */
    private byte[] letIn(TestNas nas) throws Exception {
        server.registerAuthenticator(OptionalInt.of(nas.port()));
        PskPeer peer = new PskPeer(TestServer.IDENTITY, TestServer.SERVER_IDENTITY, TestServer.KEY, new byte[16]);
        Packet first = access.ask(peer.identity(1), Optional.empty());
        Packet third = access.ask(peer.second(TestAuthenticator.eap(first)), TestAuthenticator.state(first));
        Packet accept = access.ask(peer.fourth(TestAuthenticator.eap(third)), TestAuthenticator.state(third));
        return accept.getAttribute(Class.class).orElseThrow().getData().getValue();
    }
}
