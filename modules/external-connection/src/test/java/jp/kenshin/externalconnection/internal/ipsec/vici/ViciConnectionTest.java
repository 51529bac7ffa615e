package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("S-04")
@DisplayName("A VICI conversation")
class ViciConnectionTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FakeDaemon daemon;
    private ViciAddress address;

    ViciConnectionTest(@TempDir Path folder) {
        daemon = new FakeDaemon(folder.resolve("vici"));
        address = ViciAddress.parse(daemon.uri());
    }

    @AfterEach
    void stop() {
        daemon.close();
    }

    @Test
    void gives_commands_and_takes_rows_of_events() throws IOException {
        daemon.establish("1", "kenshin-p-0001", "sakura");
        daemon.establish("2", "kenshin-p-0002", "minato");

        try (ViciConnection vici = ViciConnection.open(address, LONG)) {
            List<Section> before = vici.stream("list-sas", "list-sa");
            Section answer = vici.request("terminate", Section.EMPTY.with("ike-id", "1"));
            List<Section> after = vici.stream("list-sas", "list-sa");

            assertEquals(2, before.size());
            assertEquals(Optional.of("yes"), answer.findText("success"));
            assertEquals(Set.of("kenshin-p-0002"), after.get(0).values().keySet());
        }
    }

    @Test
    void ends_when_the_daemon_does_not_answer_in_time() {
        daemon.is(FakeDaemon.Mood.SILENT);

        assertTimeout(LONG, () -> assertThrows(SocketTimeoutException.class, this::ask));
    }

    @Test
    void ends_when_nobody_takes_the_connection() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = ViciAddress.parse("tcp://127.0.0.1:" + busy.getLocalPort());

            assertTimeout(LONG, () -> assertThrows(SocketTimeoutException.class, this::ask));
        }
    }

    @Test
    void fails_when_the_daemon_dies_talks_nonsense_or_knows_nothing() {
        daemon.is(FakeDaemon.Mood.DYING);
        assertThrows(IOException.class, this::ask);
        daemon.is(FakeDaemon.Mood.BABBLING);
        assertThrows(MalformedPacket.class, this::ask);
        daemon.is(FakeDaemon.Mood.OF_ANOTHER_KIND);
        IOException unknown = assertThrows(IOException.class, this::ask);
        assertTrue(String.valueOf(unknown.getMessage()).contains("does not know"), unknown::getMessage);
    }

    @Test
    void fails_at_once_where_no_daemon_is() {
        daemon.close();

        IOException absent = assertThrows(IOException.class, this::ask);

        assertTrue(!(absent instanceof EOFException) && !(absent instanceof SocketTimeoutException), absent::toString);
    }

    private List<Section> ask() throws IOException {
        try (ViciConnection vici = ViciConnection.open(address, SHORT)) {
            vici.request("unload-conn", Section.EMPTY.with("name", "any"));
            return vici.stream("list-sas", "list-sa");
        }
    }

    @Test
    void goes_to_a_socket_of_this_machine() {
        assertEquals(
                List.of("unix:///run/charon.vici", "tcp://127.0.0.1:4502", "tcp://[::1]:4502"),
                ViciAddress.parseList("unix:///run/charon.vici, tcp://127.0.0.1:4502,,tcp://[::1]:4502").stream()
                        .map(ViciAddress::toString)
                        .toList());
        assertEquals(List.of(), ViciAddress.parseList(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"charon.vici", "unix://charon.vici", "tcp://192.0.2.1:4502", "tcp://127.0.0.1:70000", "http://x"
            })
    void goes_nowhere_else(String text) {
        assertThrows(IllegalArgumentException.class, () -> ViciAddress.parseList(text));
    }
}
