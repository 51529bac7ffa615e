package jp.kenshin.externalconnection.internal.authentication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.opentest4j.TestAbortedException;

/** Debian's {@code eapol_test}: an authenticator with a terminal behind it, written by others. */
record EapolTest(Path folder, int port) {
    private static final Path PROGRAM = Path.of("/usr/bin/eapol_test");
    private static final String MISSING = "needs Debian package eapoltest";
    private static final int LONGEST_SECONDS = 30;

    /** Skips the test by name where the program is not there; in CI the test fails instead. */
    static EapolTest required(Path folder, int port) {
        if (!Files.isExecutable(PROGRAM)) {
            if (Boolean.getBoolean("kenshin.ci") || Boolean.parseBoolean(System.getenv("CI"))) {
                Assertions.fail(MISSING);
            }
            throw new TestAbortedException(MISSING);
        }
        return new EapolTest(folder, port);
    }

    /**
     * What came of it.
     *
     * @param success whether it was let in and the keys it was handed are those it derived
     */
    record Run(boolean success, String output) {}

    /** @param key 32 hexadecimal digits */
    Run run(String identity, String key) throws IOException, InterruptedException {
        Path conf = Files.writeString(
                folder.resolve("peer.conf"),
                """
                network={
                    key_mgmt=IEEE8021X
                    eap=PSK
                    identity="%s"
                    password=%s
                }
                """
                        .formatted(identity, key));
        Path output = folder.resolve("peer.out");
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-c",
                        conf.toString(),
                        "-a",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-s",
                        TestServer.SECRET,
                        "-t",
                        "5")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            Assertions.fail("eapol_test did not end");
        }
        String text = Files.readString(output, StandardCharsets.ISO_8859_1);
        boolean success = process.exitValue() == 0
                && text.contains("MPPE keys OK: 1  mismatch: 0")
                && text.stripTrailing().endsWith("SUCCESS");
        return new Run(success, text);
    }
}
