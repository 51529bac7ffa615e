package jp.kenshin.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import jp.kenshin.platform.machine.Prerequisite;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A terminal behind an authenticator of this machine, both written by others: Debian's {@code eapol_test}.
 *
 * @param folder where it keeps its configuration and what it says
 * @param port of the authentication server
 * @param secret shared by authenticator and server
 */
public record TerminalPeer(Path folder, int port, String secret) {
    private static final Path EAPOL_TEST = Path.of("/usr/bin/eapol_test");

    /** Skips the test where the program is missing. */
    public static void require() {
        Prerequisite.require(Files.isExecutable(EAPOL_TEST), "eapoltest");
    }

    /** A UDP port where the server may listen. */
    public static int freePort() {
        try (DatagramSocket socket = new DatagramSocket()) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the server lets the terminal in, and both know the same keys afterwards.
     *
     * @param key 32 hexadecimal digits
     */
    public boolean isLetIn(String identity, String key) {
        try {
            Path conf = Files.writeString(
                    folder.resolve("peer.conf"),
                    "network={\nkey_mgmt=IEEE8021X\neap=PSK\nidentity=\"" + identity + "\"\npassword=" + key + "\n}\n");
            Process peer = new ProcessBuilder(
                            EAPOL_TEST.toString(),
                            "-c",
                            conf.toString(),
                            "-a",
                            "127.0.0.1",
                            "-p",
                            Integer.toString(port),
                            "-s",
                            secret,
                            "-t",
                            "5")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("peer.out").toFile())
                    .start();
            assertTrue(peer.waitFor(60, TimeUnit.SECONDS), "eapol_test did not end");
            return peer.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What it said the last time. */
    public String said() {
        try {
            return Files.readString(folder.resolve("peer.out"), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
