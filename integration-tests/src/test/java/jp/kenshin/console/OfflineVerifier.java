package jp.kenshin.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The runnable jar that verifies exported logs, run as an auditor runs it: without a server. */
public final class OfflineVerifier {
    private static final Path JAR = Path.of("../modules/audit-verifier/target/kenshin-audit-verifier.jar");

    private OfflineVerifier() {}

    /**
     * What it says about a file.
     *
     * @param code exit code that it must end with
     */
    public static String verify(int code, Path file, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-jar",
                JAR.toString(),
                file.toString()));
        command.addAll(List.of(options));
        Process verifier = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(verifier.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(verifier.waitFor(1, TimeUnit.MINUTES));
        assertEquals(code, verifier.exitValue(), said);
        return said;
    }
}
