package jp.kenshin.externalconnection.internal.authentication;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.AuthenticationOutcome;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.internal.eappsk.EapPacket;
import jp.kenshin.externalconnection.internal.eappsk.PskPeer;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import org.aaa4j.radius.core.attribute.CodecContext;
import org.aaa4j.radius.core.attribute.StringData;
import org.aaa4j.radius.core.attribute.TextData;
import org.aaa4j.radius.core.attribute.TunnelPasswordDataFilter;
import org.aaa4j.radius.core.attribute.attributes.Class;
import org.aaa4j.radius.core.attribute.attributes.MessageAuthenticator;
import org.aaa4j.radius.core.attribute.attributes.ProxyState;
import org.aaa4j.radius.core.attribute.attributes.SessionTimeout;
import org.aaa4j.radius.core.attribute.attributes.UserName;
import org.aaa4j.radius.core.attribute.attributes.UserPassword;
import org.aaa4j.radius.core.attribute.attributes.VendorSpecific;
import org.aaa4j.radius.core.dictionary.dictionaries.StandardDictionary;
import org.aaa4j.radius.core.packet.Packet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("S-12")
@Tag("X-2")
@DisplayName("The RADIUS server")
class RadiusServerTest {
    private static final int CHALLENGE = 11;
    private static final int ACCEPT = 2;
    private static final int REJECT = 3;
    private static final int MICROSOFT = 311;
    private static final byte[] RAND_P = HexFormat.of().parseHex("404142434445464748494a4b4c4d4e4f");

    private final Database database;
    private final PskPeer peer = new PskPeer(TestServer.IDENTITY, TestServer.SERVER_IDENTITY, TestServer.KEY, RAND_P);
    private TestServer server;
    private TestAuthenticator authenticator;

    RadiusServerTest(Database database) throws Exception {
        this.database = database;
        this.server = TestServer.started(database);
        this.authenticator = new TestAuthenticator(server.server.authPort());
    }

    @BeforeEach
    void listens() {
        assertTrue(server.server.isListening());
    }

    @AfterEach
    void stop() {
        authenticator.close();
        server.close();
    }

    @Test
    void lets_a_terminal_in_and_hands_over_its_keys() throws Exception {
        Packet first = authenticator.ask(peer.identity(9), Optional.empty());
        assertEquals(CHALLENGE, first.getCode());
        Packet third = authenticator.ask(peer.second(TestAuthenticator.eap(first)), TestAuthenticator.state(first));
        byte[] request =
                authenticator.request(peer.fourth(TestAuthenticator.eap(third)), TestAuthenticator.state(third));
        Packet accept = authenticator.read(authenticator.exchange(request));

        assertEquals(ACCEPT, accept.getCode());
        assertEquals(EapPacket.SUCCESS, TestAuthenticator.eap(accept).code());
        byte[] msk = peer.session().msk();
        assertArrayEquals(Arrays.copyOf(msk, 32), mppe(accept, 17, request));
        assertArrayEquals(Arrays.copyOfRange(msk, 32, 64), mppe(accept, 16, request));
        assertEquals(
                86_400,
                accept.getAttribute(SessionTimeout.class)
                        .orElseThrow()
                        .getData()
                        .getValue());
        TerminalSession session =
                server.admissions.listLive(TestServer.TERMINAL).get(0);
        assertEquals(
                session.sessionClass(),
                HexFormat.of()
                        .formatHex(accept.getAttribute(Class.class)
                                .orElseThrow()
                                .getData()
                                .getValue()));
        assertEquals(Optional.of("02-00-00-00-00-01"), session.station());
    }

    private static byte[] mppe(Packet accept, int type, byte[] request) {
        byte[] sealed = accept.getAttributes(VendorSpecific.class).stream()
                .map(VendorSpecific::getData)
                .filter(data -> data.getVendorId() == MICROSOFT && data.getVendorType() == type)
                .findFirst()
                .orElseThrow()
                .getVsaData();
        CodecContext context = new CodecContext(
                new StandardDictionary(),
                TestServer.SECRET.getBytes(StandardCharsets.UTF_8),
                Arrays.copyOfRange(request, 4, 20),
                bytes -> {});
        return TunnelPasswordDataFilter.INSTANCE.decode(context, sealed);
    }

    @Test
    void signs_each_answer_first_of_all_and_gives_proxies_their_state_back() throws Exception {
        Packet challenge = authenticator.ask(peer.identity(9), Optional.empty());

        assertTrue(challenge.getAttributes().get(0) instanceof MessageAuthenticator);
        assertArrayEquals(
                TestAuthenticator.PROXY,
                challenge.getAttribute(ProxyState.class).orElseThrow().getData().getValue());
    }

    @Test
    void answers_a_repeated_packet_alike_and_does_nothing_twice() throws Exception {
        Packet first = authenticator.ask(peer.identity(9), Optional.empty());
        byte[] second =
                authenticator.request(peer.second(TestAuthenticator.eap(first)), TestAuthenticator.state(first));

        byte[] answer = authenticator.exchange(second);
        assertArrayEquals(answer, authenticator.exchange(second));
        assertEquals(1, server.count(AuthenticationOutcome.REPEATED));
        Packet third = authenticator.read(answer);
        byte[] fourth =
                authenticator.request(peer.fourth(TestAuthenticator.eap(third)), TestAuthenticator.state(third));
        assertArrayEquals(authenticator.exchange(fourth), authenticator.exchange(fourth));
        assertEquals(1, server.count(AuthenticationOutcome.ACCEPTED));
    }

    @Test
    void does_not_say_yes_again_once_the_terminal_was_cut_off() throws Exception {
        Packet first = authenticator.ask(peer.identity(9), Optional.empty());
        Packet third = authenticator.ask(peer.second(TestAuthenticator.eap(first)), TestAuthenticator.state(first));
        byte[] fourth =
                authenticator.request(peer.fourth(TestAuthenticator.eap(third)), TestAuthenticator.state(third));
        assertEquals(ACCEPT, authenticator.exchange(fourth)[0]);
        server.credentials.block(TestServer.TERMINAL);

        assertTrue(authenticator.isIgnored(fourth));
        server.admissions.ended(server.admissions.listLive(TestServer.TERMINAL).get(0));
        server.credentials.unblock(TestServer.TERMINAL);
        assertTrue(authenticator.isIgnored(fourth));
    }

    @Test
    void lets_nobody_in_by_packets_recorded_earlier() throws Exception {
        byte[] identity = authenticator.request(peer.identity(9), Optional.empty());
        Packet first = authenticator.read(authenticator.exchange(identity));
        byte[] second =
                authenticator.request(peer.second(TestAuthenticator.eap(first)), TestAuthenticator.state(first));
        Packet third = authenticator.read(authenticator.exchange(second));
        byte[] fourth =
                authenticator.request(peer.fourth(TestAuthenticator.eap(third)), TestAuthenticator.state(third));
        authenticator.exchange(fourth);
        server.clock.advance(Duration.ofMinutes(2));

        authenticator.exchange(identity);
        assertEquals(REJECT, authenticator.exchange(second)[0]);
        assertEquals(REJECT, authenticator.exchange(fourth)[0]);

        assertEquals(1, server.count(AuthenticationOutcome.ACCEPTED));
        assertEquals(2, server.count(AuthenticationOutcome.UNKNOWN_CONVERSATION));
    }

    @Test
    void ignores_whatever_is_not_signed_with_the_secret() throws Exception {
        byte[] request = authenticator.request(peer.identity(9), Optional.empty());
        byte[] unsigned = authenticator.request(1, List.of(new UserName(new TextData(TestServer.IDENTITY))));
        try (TestAuthenticator impostor = new TestAuthenticator(server.server.authPort(), "another-secret-of-nobody")) {
            assertTrue(impostor.isIgnored(impostor.request(peer.identity(9), Optional.empty())));
        }

        assertTrue(authenticator.isIgnored(unsigned));
        assertEquals(2, server.count(AuthenticationOutcome.FORGED));
        for (int bit = 0; bit < request.length * Byte.SIZE; bit += 7) {
            byte[] flipped = request.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            authenticator.send(flipped);
        }
        assertEquals(CHALLENGE, authenticator.exchange(authenticator.request(peer.identity(8), Optional.empty()))[0]);
        assertTrue(authenticator.receive(250).isEmpty());
        assertAudited("FORGED");
    }

    @Test
    void refuses_a_terminal_whose_message_was_altered_behind_the_authenticator() throws Exception {
        Packet first = authenticator.ask(peer.identity(9), Optional.empty());
        EapPacket second = peer.second(TestAuthenticator.eap(first));
        second.data()[40] ^= 1;

        Packet reject = authenticator.ask(second, TestAuthenticator.state(first));

        assertEquals(REJECT, reject.getCode());
        assertEquals(EapPacket.FAILURE, TestAuthenticator.eap(reject).code());
        assertEquals(1, server.count(AuthenticationOutcome.WRONG_KEY));
        assertAudited("WRONG_KEY");
    }

    @Test
    void goes_on_when_somebody_throws_in_a_message_that_answers_nothing() throws Exception {
        Packet first = authenticator.ask(peer.identity(9), Optional.empty());
        EapPacket second = peer.second(TestAuthenticator.eap(first));
        EapPacket thrownIn = new EapPacket(EapPacket.RESPONSE, 99, EapPacket.PSK, second.data());

        assertTrue(authenticator.isIgnored(authenticator.request(thrownIn, TestAuthenticator.state(first))));

        assertEquals(
                CHALLENGE,
                authenticator.ask(second, TestAuthenticator.state(first)).getCode());
    }

    @Test
    void gives_strangers_no_answer_and_tells_of_them_once() throws Exception {
        byte[] request = authenticator.request(peer.identity(9), Optional.empty());
        try (DatagramSocket stranger = new DatagramSocket(0, InetAddress.getByName("127.0.0.2"))) {
            stranger.setSoTimeout(250);
            for (int i = 0; i < 20; i++) {
                stranger.send(new DatagramPacket(
                        request,
                        request.length,
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.server.authPort())));
            }
            authenticator.exchange(request);
            authenticator.exchange(authenticator.request(peer.identity(9), Optional.empty()));

            assertTrue(noAnswer(stranger));
            assertEquals(20, server.count(AuthenticationOutcome.UNKNOWN_AUTHENTICATOR));
            assertEquals(
                    1,
                    server.sightings.stream()
                            .filter(each -> each.outcome() == AuthenticationOutcome.UNKNOWN_AUTHENTICATOR)
                            .filter(each -> each.source().equals("127.0.0.2"))
                            .count());
        }
        assertAudited("UNKNOWN_AUTHENTICATOR");
    }

    private static boolean noAnswer(DatagramSocket socket) throws Exception {
        try {
            socket.receive(new DatagramPacket(new byte[1], 1));
            return false;
        } catch (java.net.SocketTimeoutException none) {
            return true;
        }
    }

    @Test
    void is_not_hurt_by_garbage() throws Exception {
        byte[] request = authenticator.request(peer.identity(9), Optional.empty());
        authenticator.send(new byte[0]);
        authenticator.send(new byte[4_096]);
        authenticator.send(new byte[9_000]);
        for (int length = 0; length < request.length; length++) {
            authenticator.send(Arrays.copyOf(request, length));
        }

        assertEquals(CHALLENGE, authenticator.exchange(request)[0]);
        assertTrue(server.count(AuthenticationOutcome.MALFORMED) > 100);
    }

    @Test
    void refuses_who_comes_without_eap() throws Exception {
        byte[] request = authenticator.request(
                1,
                List.of(
                        new UserName(new TextData(TestServer.IDENTITY)),
                        new UserPassword(new StringData("secret".getBytes(StandardCharsets.UTF_8))),
                        new MessageAuthenticator()));

        assertEquals(REJECT, authenticator.read(authenticator.exchange(request)).getCode());
        assertEquals(1, server.count(AuthenticationOutcome.NO_EAP));
    }

    @Test
    void keeps_a_terminal_out_that_is_cut_off_between_two_messages() throws Exception {
        Packet first = authenticator.ask(peer.identity(9), Optional.empty());
        Packet third = authenticator.ask(peer.second(TestAuthenticator.eap(first)), TestAuthenticator.state(first));
        server.point.enforce(CutoffScope.terminal(PartnerId.of("P-0001"), TestServer.TERMINAL));

        Packet reject = authenticator.ask(peer.fourth(TestAuthenticator.eap(third)), TestAuthenticator.state(third));

        assertEquals(REJECT, reject.getCode());
        assertEquals(1, server.count(AuthenticationOutcome.CUT_OFF));
        assertEquals(List.of(), server.admissions.listLive(TestServer.TERMINAL));
    }

    @Test
    void does_not_go_on_with_a_conversation_of_another_authenticator_or_too_late() throws Exception {
        Packet first = authenticator.ask(peer.identity(9), Optional.empty());
        server.clock.advance(Duration.ofSeconds(61));

        Packet reject = authenticator.ask(peer.second(TestAuthenticator.eap(first)), TestAuthenticator.state(first));

        assertEquals(REJECT, reject.getCode());
        assertEquals(1, server.count(AuthenticationOutcome.UNKNOWN_CONVERSATION));
    }

    @Test
    void lets_nobody_in_and_answers_nothing_while_the_database_is_away() throws Exception {
        authenticator.exchange(authenticator.request(peer.identity(9), Optional.empty()));
        byte[] request = authenticator.request(peer.identity(10), Optional.empty());
        rename("terminal_credential", "terminal_credential_away");
        try {
            assertTrue(authenticator.isIgnored(request));
            assertEquals(1, server.count(AuthenticationOutcome.FAILED));
        } finally {
            rename("terminal_credential_away", "terminal_credential");
        }

        assertEquals(CHALLENGE, authenticator.exchange(request)[0]);
    }

    private void rename(String from, String to) {
        database.inTransaction(connection -> {
            try (var rename = connection.prepareStatement(
                    "ALTER TABLE external_connection." + from + " RENAME TO " + qualified(to))) {
                rename.execute();
            }
        });
    }

    /** H2 wants the schema with the new name, PostgreSQL wants it not. */
    private String qualified(String table) {
        return database.vendor() == jp.kenshin.platform.database.Vendor.H2 ? "external_connection." + table : table;
    }

    private void assertAudited(String reason) {
        assertTrue(
                server.audited.stream()
                        .filter(event -> event.action().equals("terminal.authentication"))
                        .filter(event -> event.outcome() == AuditEvent.Outcome.REFUSED)
                        .anyMatch(event -> reason.equals(event.detail().get("reason"))),
                () -> "not told: " + reason + " in " + server.audited);
    }
}
