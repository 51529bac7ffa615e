package jp.kenshin.collection.internal.event;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.collection.EventCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * The event table as a CSV file, read whole and checked at start: a mistake is told with file and line and ends the start, since an event
 * that nobody sees is worse than a server that does not come up.
 */
final class CatalogueFile {
    private static final String SHIPPED = "events.csv";
    /** What Kenshin enters by itself. */
    private static final Set<String> OWN_CODES = Set.of(
            EventCatalogue.UNKNOWN_UNIT,
            EventCatalogue.IMPERSONATION,
            EventCatalogue.ALTERED_FRAME,
            EventCatalogue.REPLAYED_FRAME,
            EventCatalogue.FLOOD,
            EventCatalogue.KEY_RENEWAL_FAILED,
            EventCatalogue.CLOCK_NOT_SET);

    private final String name;
    private final Set<String> codes = new HashSet<>();
    private final List<CatalogueRow> rows = new ArrayList<>();

    private CatalogueFile(String name) {
        this.name = name;
    }

    /** The table of the site, or the one that comes with the product. */
    static List<CatalogueRow> read(Optional<Path> site) {
        return site.map(CatalogueFile::ofSite).orElseGet(CatalogueFile::shipped);
    }

    static List<CatalogueRow> shipped() {
        InputStream resource = CatalogueFile.class.getResourceAsStream(SHIPPED);
        if (resource == null) {
            throw new IllegalStateException(SHIPPED + " is missing from the product");
        }
        return new CatalogueFile(SHIPPED).rows(new InputStreamReader(resource, StandardCharsets.UTF_8));
    }

    private static List<CatalogueRow> ofSite(Path file) {
        try {
            return new CatalogueFile(file.toString()).rows(Files.newBufferedReader(file));
        } catch (IOException e) {
            throw new IllegalArgumentException("event table " + file + " cannot be read: " + e, e);
        }
    }

    private List<CatalogueRow> rows(Reader text) {
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            lines.forEach(this::add);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw new IllegalArgumentException("event table " + name + " cannot be read: " + e.getMessage(), e);
        }
        for (String own : OWN_CODES) {
            if (!codes.contains(own)) {
                throw new IllegalArgumentException("event table " + name + " has no line with code " + own);
            }
        }
        return List.copyOf(rows);
    }

    private void add(CsvRecord line) {
        if (line.getStartingLineNumber() == 1) {
            if (!line.getFields().equals(CatalogueLine.COLUMNS)) {
                throw wrong(line, "must be the header " + String.join(",", CatalogueLine.COLUMNS));
            }
            return;
        }
        if (line.getFieldCount() != CatalogueLine.COLUMNS.size()) {
            throw wrong(line, "has " + line.getFieldCount() + " fields, not " + CatalogueLine.COLUMNS.size());
        }
        CatalogueRow row = row(line);
        if (!codes.add(row.type().code())) {
            throw wrong(line, "code " + row.type().code() + " is there already");
        }
        rows.add(row);
    }

    private CatalogueRow row(CsvRecord line) {
        try {
            return new CatalogueLine(line.getFields()).row();
        } catch (IllegalArgumentException e) {
            throw wrong(line, e.getMessage());
        }
    }

    private IllegalArgumentException wrong(CsvRecord line, @Nullable String what) {
        return new IllegalArgumentException(
                "event table " + name + ", line " + line.getStartingLineNumber() + ": " + what);
    }
}
