package jp.kenshin.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("docs/traceability.md")
class TraceabilityTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private final Traceability traceability = Traceability.read(ROOT);

    @Test
    void names_only_requirements_that_exist() {
        assertEquals(List.of(), traceability.strangers());
    }

    @Test
    void tells_the_tests_as_they_are() throws IOException {
        Path page = ROOT.resolve("docs/traceability.md");
        if ("write".equals(System.getProperty("kenshin.documentation"))) {
            Files.writeString(page, traceability.page());
        }
        assertEquals(
                traceability.page(),
                Files.readString(page),
                "the tests have moved: mvn verify -Dkenshin.documentation=write writes the page again");
    }
}
