package jp.kenshin.collection.internal.event;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kenshin.collection.Observation.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-07")
class CatalogueFileTest {
    private static final String HEADER = String.join(",", CatalogueLine.COLUMNS);
    private static final String LEAK = "GAS_LEAK,GAS,CRITICAL,yes,漏れ,Leak,解消,Over,4.4.48.47,4.4.48.28,0289:E7[9].7,";

    private final Path folder;
    private String own = ownLines();

    CatalogueFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The lines that every table has. */
    private static String ownLines() {
        return CatalogueFile.shipped().stream()
                .map(row -> row.type())
                .filter(type -> !type.lasting())
                .map(type -> String.join(
                        ",",
                        type.code(),
                        "",
                        "WARNING",
                        "no",
                        type.name().ja(),
                        type.name().en(),
                        "",
                        "",
                        "0.0.0.0",
                        "",
                        "",
                        ""))
                .collect(Collectors.joining("\n"));
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("site.csv"), String.join("\n", lines) + "\n" + own + "\n");
    }

    private static String refusal(Path file) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> CatalogueFile.read(Optional.of(file)))
                .getMessage());
    }

    @Test
    void aSiteMayReplaceTheTable() throws IOException {
        TableCatalogue catalogue = new TableCatalogue(CatalogueFile.read(Optional.of(file(HEADER, LEAK))));

        assertEquals(
                List.of(Kind.RAISED),
                catalogue.observe(Told.by(Told.GAS, 1, Told.property(0xE7, "00000000000000000080"))).stream()
                        .map(each -> each.kind())
                        .toList());
        assertTrue(catalogue
                .observe(Told.by(Told.GAS, 1, Told.property(0xEA, "41")))
                .isEmpty());
    }

    @ParameterizedTest(name = "{0} becomes {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    GAS_LEAK,        | gas leak,          | code must be upper-case letters, digits and _, is "gas leak"
                    CRITICAL         | BAD                | severity must be one of CRITICAL, WARNING, INFORMATION, is "BAD"
                    ,GAS,            | ,STEAM,            | commodity must be one of
                    ,yes,            | ,perhaps,          | life_safety must be yes or no
                    漏れ             | ""                 | name_ja is empty
                    Over             | ""                 | over_en is empty
                    4.4.48.47        | 4.4.48             | cim must be four numbers
                    4.4.48.28        | none               | cim_over must be four numbers
                    0289:E7[9].7     | 0289:E7[9].8       | source "0289:E7[9].8" is neither
                    0289:E7[9].7     | 289:E7=41/42       | source "289:E7=41/42" is neither
                    0289:E7[9].7     | 0289:EA=41/41      | tells the beginning and the end
                    0289:E7[9].7     | 0289:EA=4/42       | two digits of base 16
                    E7[9].7,         | E7[9].7,7F         | detail must be a property
                    E7[9].7,         | E7[9].7,,,         | has 14 fields, not 12
                    """)
    void aBrokenLineIsRefusedByItsNumber(String part, String replacement, String why) throws IOException {
        String message = refusal(file(HEADER, LEAK.replace("GAS_LEAK", "GAS_LEAK_X"), LEAK.replace(part, replacement)));
        assertTrue(message.contains("line 3: ") && message.contains(why), message);
        assertTrue(message.contains("site.csv"), message);
    }

    @Test
    void aCodeMayStandOnce() throws IOException {
        assertTrue(refusal(file(HEADER, LEAK, LEAK)).contains("line 3: code GAS_LEAK is there already"));
    }

    @Test
    void anotherHeaderIsRefused() throws IOException {
        assertTrue(refusal(file(HEADER + ",more", LEAK)).contains("line 1: must be the header"));
    }

    @Test
    void theCodesThatKenshinEntersItselfMustBeThere() throws IOException {
        own = "";
        assertTrue(refusal(file(HEADER, LEAK)).contains("has no line with code FIELD_"));
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertTrue(refusal(folder.resolve("nowhere.csv")).contains("nowhere.csv"));
    }
}
