package jp.kenshin.collection.internal.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.MalformedDocument;
import jp.kenshin.collection.ReadingSource;
import jp.kenshin.kernel.KenshinException;

/**
 * A CSV document, streamed. A line is a line whatever it holds: quotation marks may surround a field but cannot join lines, so that
 * a stray one costs its own line only. Bytes that are not UTF-8 cost their line too.
 */
final class CsvReadingSource implements ReadingSource {
    private static final List<String> HEADER = List.of("meter_id", "reading_type", "timestamp", "value");
    private static final String OPTIONAL = "quality";
    private static final int MAX_FIELD = 1 << 16;

    /**
     * Switches the library's quoting off: the second half of a surrogate pair never begins a field of decoded text, and only there
     * would it be a quotation mark.
     */
    private static final char NO_QUOTES = '\uDC00';

    private final CsvLine line = new CsvLine();
    private final Iterator<CsvLine> lines;
    private long lineNumber;

    CsvReadingSource(InputStream document) {
        lines = CsvReader.builder()
                .quoteCharacter(NO_QUOTES)
                .maxBufferSize(MAX_FIELD)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .build(line, document, StandardCharsets.UTF_8)
                .iterator();
        readHeader();
    }

    private void readHeader() {
        if (!advance()) {
            throw new MalformedDocument(
                    CollectionError.EMPTY_BODY, "the document is empty; it begins with the header line");
        }
        List<String> header = line.header();
        String first = header.get(0);
        boolean marked = first.startsWith("\uFEFF");
        header.set(0, marked ? first.substring(1) : first);
        boolean qualified =
                header.size() == HEADER.size() + 1 && header.get(HEADER.size()).equals(OPTIONAL);
        if (!header.equals(HEADER)
                && !(qualified && header.subList(0, HEADER.size()).equals(HEADER))) {
            throw new MalformedDocument(
                    CollectionError.WRONG_HEADER,
                    "line 1 must be \"" + String.join(",", HEADER) + "\", optionally with \"," + OPTIONAL
                            + "\"; this is \"" + String.join(",", header) + '"');
        }
        line.beginReadings(header.size());
    }

    @Override
    public boolean next(IncomingReading reading) {
        line.fill(reading);
        if (!advance()) {
            return false;
        }
        lineNumber = reading.line;
        return true;
    }

    private boolean advance() {
        try {
            if (!lines.hasNext()) {
                return false;
            }
            lines.next();
            return true;
        } catch (UncheckedIOException | CsvParseException e) {
            throw brokenOff(Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    private KenshinException brokenOff(Throwable cause) {
        if (cause instanceof KenshinException failure) {
            return failure;
        }
        return new MalformedDocument(
                CollectionError.MALFORMED_DOCUMENT,
                "cannot be read on after line " + lineNumber + ": " + cause.getMessage());
    }
}
