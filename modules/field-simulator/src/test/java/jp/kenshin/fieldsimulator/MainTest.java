package jp.kenshin.fieldsimulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.kenshin.fieldsimulator.internal.population.Population;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The command")
@Tag("C-15")
class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void explains_itself() {
        assertEquals(0, run("--help"));
        assertTrue(out.toString().contains("--scenario=FILE"), out::toString);
        assertTrue(out.toString().contains("--demonstration"), out::toString);
    }

    @Test
    void says_what_is_wrong_with_its_options(@TempDir Path folder) throws IOException {
        Path scenario = Files.writeString(folder.resolve("bad.yaml"), "weather:\n  loss: 7");
        assertEquals(2, run("--server", "nowhere", "--demonstration"));
        assertEquals(2, run("--demonstration", "--scenario", scenario.toString()));
        assertEquals(2, run("--demonstration", "--back", "soon"));
        assertEquals(2, run());
        assertTrue(err.toString().contains("\"nowhere\" is no address such as localhost:3610"), err::toString);
        assertTrue(err.toString().contains("bad.yaml, line 2: loss: 7 is no share from 0 to 1"), err::toString);
    }

    @Test
    void runs_a_field_for_a_while(@TempDir Path folder) throws IOException {
        try (TestPeer peer = new TestPeer(Population.demonstration(1))) {
            Path truth = folder.resolve("truth.csv");
            int code = run(
                    "--server", "localhost:" + peer.address().getPort(),
                    "--electricity", "10",
                    "--start", "2026-11-20T12:10:00+09:00",
                    "--speed", "3000",
                    "--for", "1h",
                    "--truth", truth.toString());
            assertEquals(0, code, err::toString);
            assertTrue(Files.readAllLines(truth).size() >= 1 + 2 * 2 * 10);
            assertTrue(out.toString().contains("10 units"), out::toString);
        }
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
