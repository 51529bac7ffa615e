package jp.kenshin.registry.internal.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import jp.kenshin.registry.RegistryImport.Table;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One file as lines of fields. A file whose encoding, header or quoting is wrong yields its errors and no lines. */
final class CsvFile {
    private final Table table;
    private final List<String> columns;
    private final ImportErrors errors;
    private final List<CsvLine> lines = new ArrayList<>();

    private CsvFile(Table table, ImportErrors errors) {
        this.table = table;
        this.columns = table.columns();
        this.errors = errors;
    }

    static List<CsvLine> read(Table table, InputStream file, ImportErrors errors) {
        CsvFile csv = new CsvFile(table, errors);
        Utf8Text text = Utf8Text.read(file);
        for (long line : text.malformedLines()) {
            errors.addUnusable(table, line, "has bytes that are not UTF-8; save the file as UTF-8");
        }
        if (text.malformedLines().isEmpty()) {
            csv.parse(text.content());
        }
        return csv.lines;
    }

    private void parse(String text) {
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, CSVFormat.RFC4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext() || !hasHeader(records.next())) {
                errors.addUnusable(table, 1, "the first line must be the header " + String.join(",", columns));
                return;
            }
            line = parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                add(records.next(), line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (UncheckedIOException | IOException e) {
            errors.addUnusable(
                    table, line, "cannot be read as CSV; look for a quotation mark that is not closed or not doubled");
            lines.clear();
        }
    }

    private boolean hasHeader(CSVRecord header) {
        return header.toList().equals(columns);
    }

    private void add(CSVRecord record, long line) {
        if (record.size() != columns.size()) {
            errors.add(
                    table,
                    line,
                    "",
                    "has " + record.size() + " fields; must have the " + columns.size() + " of the header");
            return;
        }
        lines.add(new CsvLine(table, line, columns, record.toList(), errors));
    }
}
