package jp.kenshin.externalconnection.internal.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import jp.kenshin.externalconnection.EvidenceScan;
import jp.kenshin.platform.config.MapConfig;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A scanner that is a program")
@Tag("S-10")
@Timeout(60)
class CommandScanTest {
    private final Path folder;

    CommandScanTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_exit_code_tells_clean_from_infected_and_the_output_what_it_was() throws Exception {
        CommandScan scan = scanner("if grep -q EICAR; then echo 'stdin: Eicar FOUND'; exit 1; fi; echo 'stdin: OK'");

        assertEquals(new EvidenceScan.Verdict(false, "stdin: OK"), scan.scan(content("good")));
        assertEquals(new EvidenceScan.Verdict(true, "stdin: Eicar FOUND"), scan.scan(content("x EICAR x")));
    }

    @Test
    void another_exit_code_is_no_verdict() throws Exception {
        CommandScan scan = scanner("echo 'no signatures'; exit 2");

        Exception trouble = assertThrows(IllegalStateException.class, () -> scan.scan(content("good")));

        assertTrue(String.valueOf(trouble.getMessage()).contains("no signatures"), trouble::toString);
    }

    @Test
    void a_scanner_that_has_seen_enough_need_not_read_to_the_end() throws Exception {
        CommandScan scan = scanner("head -c 1 >/dev/null; exit 1");

        assertTrue(scan.scan(new ByteArrayInputStream(new byte[10_000_000])).infected());
    }

    @Test
    void a_scanner_that_hangs_is_ended() throws Exception {
        CommandScan scan = scanner("exec tail -f /dev/null");

        assertThrows(IllegalStateException.class, () -> scan.scan(new ByteArrayInputStream(new byte[10_000_000])));
    }

    @Test
    void without_a_program_there_is_no_scanner_and_one_that_cannot_be_run_is_a_failed_start() {
        assertFalse(new CommandScan(new EvidenceConfig(new MapConfig(Map.of()))).isConfigured());

        Exception refusal = assertThrows(IllegalArgumentException.class, () -> config("/no/such/program -"));

        assertTrue(String.valueOf(refusal.getMessage()).contains("evidence-scan"), refusal::toString);
    }

    private CommandScan scanner(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("scan"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new CommandScan(config(program + " -"), Duration.ofSeconds(2));
    }

    private static EvidenceConfig config(String command) {
        return new EvidenceConfig(new MapConfig(Map.of("kenshin.external-connection.evidence-scan", command)));
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
