package jp.kenshin.registry.internal.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.registry.RegistryImport.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The documents say what the code does. */
@Tag("R-03")
@Tag("R-04")
class DocumentedFormatTest {
    private static final Pattern READING_TYPE_ROW = Pattern.compile("\\| `([0-9.-]+)` \\| ([^|]+) \\| ([^|]+) \\|.*");

    @Test
    void describesTheHeaderOfEveryFile() throws IOException {
        String document = Files.readString(document("registry-csv.md"));

        for (Table table : Table.values()) {
            String row = "| `" + table.fileName() + "` | `" + String.join(",", table.columns()) + "` |";
            assertTrue(document.contains(row), row);
        }
    }

    @Test
    void explainsEveryShippedReadingTypeInItsOwnWords() throws IOException {
        List<Matcher> rows = Files.readAllLines(document("reading-types.md")).stream()
                .map(READING_TYPE_ROW::matcher)
                .filter(Matcher::matches)
                .toList();

        assertEquals(7, rows.size());
        for (Matcher row : rows) {
            ReadingType type = ReadingType.parse(row.group(1));
            assertEquals(type.explain(Locale.ENGLISH), row.group(2));
            assertEquals(type.explain(Locale.JAPANESE), row.group(3));
        }
    }

    private static Path document(String name) {
        return Path.of("..", "..", "docs", name);
    }
}
