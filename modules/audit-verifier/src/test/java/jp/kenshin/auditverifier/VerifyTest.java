package jp.kenshin.auditverifier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.kenshin.auditchain.TestKey;
import jp.kenshin.auditchain.TestLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The offline verifier")
@Tag("S-09")
@Tag("X-6")
class VerifyTest {
    private static final TestKey KEY = TestKey.make();
    private static final TestLog LOG = TestLog.of(KEY, List.of("a", "b", "検針", "d", "e"));

    private final Path folder;
    private Path file = Path.of("");
    private Path pem = Path.of("");
    private String said = "";
    private String complained = "";

    VerifyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void an_exported_log_and_the_certificate() throws IOException {
        file = Files.writeString(folder.resolve("audit.jsonl"), LOG.file());
        pem = Files.writeString(folder.resolve("audit.pem"), TestKey.make().pem() + KEY.pem());
    }

    @Test
    void says_intact_and_of_which_entries() {
        assertEquals(Verify.INTACT, run(file.toString(), "--certificate", pem.toString()));
        assertTrue(said.contains("INTACT: entries 1 to 5."), said);
        assertTrue(said.contains("Last signed checkpoint: 5:" + LOG.head().hash()), said);
        assertTrue(said.contains(KEY.certificate().fingerprint()), said);
        assertEquals("", complained);
    }

    @Test
    void warns_that_without_the_certificate_a_file_only_agrees_with_itself() {
        assertEquals(Verify.INTACT, run(file.toString()));
        assertTrue(complained.contains("WARNING"), complained);
    }

    @Test
    void names_the_first_bad_entry() throws IOException {
        Files.writeString(file, LOG.file().replace("検針", "検診"));

        assertEquals(Verify.ALTERED, run(file.toString(), "--certificate", pem.toString()));
        assertTrue(said.contains("NOT INTACT: entry 3: "), said);
        assertTrue(said.contains("Entries up to 2 "), said);
    }

    @Test
    void compares_with_checkpoints_that_were_kept() {
        assertEquals(
                Verify.INTACT,
                run(file.toString(), "--checkpoint", "5:" + LOG.head().hash()));
        assertEquals(Verify.ALTERED, run(file.toString(), "--checkpoint", "2:" + "0".repeat(64)));
        assertTrue(said.contains("NOT INTACT: entry 2: "), said);
        assertEquals(Verify.ALTERED, run(file.toString(), "--checkpoint", "9:" + "0".repeat(64)));
        assertTrue(said.contains("NOT INTACT: entry 6: "), said);
    }

    @Test
    void does_not_take_a_strangers_signature() throws IOException {
        Files.writeString(pem, TestKey.make().pem());

        assertEquals(Verify.ALTERED, run(file.toString(), "--certificate", pem.toString()));
        assertFalse(said.contains("INTACT: entries"), said);
    }

    @Test
    void says_what_it_cannot_check() throws IOException {
        assertEquals(Verify.NOT_CHECKED, run());
        assertEquals(Verify.NOT_CHECKED, run("--help"));
        assertEquals(Verify.NOT_CHECKED, run(file.toString(), file.toString()));
        assertEquals(Verify.NOT_CHECKED, run(file.toString(), "--certificate"));
        assertEquals(Verify.NOT_CHECKED, run(file.toString(), "--certificate", file.toString()));
        assertEquals(Verify.NOT_CHECKED, run(file.toString(), "--checkpoint", "5"));
        assertEquals(Verify.NOT_CHECKED, run(folder.resolve("none").toString()));
        Files.writeString(file, "position,actor\n");
        assertEquals(Verify.NOT_CHECKED, run(file.toString()));
        assertTrue(complained.contains("no exported audit log"), complained);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Verify.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        said = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        return code;
    }
}
