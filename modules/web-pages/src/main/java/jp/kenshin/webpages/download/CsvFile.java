package jp.kenshin.webpages.download;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * A CSV file; lines end as RFC 4180 says. In UTF-8 it begins with a byte order mark, so that a spreadsheet reads Japanese. A text that a
 * spreadsheet would take for a formula gets an apostrophe before it; numbers are left alone.
 */
final class CsvFile implements TableFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** The wide forms count too: spreadsheets set to Japanese take them for the narrow ones. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final Writer out;
    private final UnaryOperator<String> letters;

    private CsvFile(Writer out, UnaryOperator<String> letters) {
        this.out = out;
        this.letters = letters;
    }

    static CsvFile inUtf8(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        return new CsvFile(writer, text -> text);
    }

    static CsvFile inWindows31j(OutputStream out) {
        return new CsvFile(new OutputStreamWriter(out, Windows31j.CHARSET), Windows31j::fit);
    }

    @Override
    public void head(List<String> names) throws IOException {
        line(names.stream().map(Cell::words).toList());
    }

    @Override
    public void line(List<Cell> cells) throws IOException {
        Iterator<Cell> rest = cells.iterator();
        while (rest.hasNext()) {
            out.write(cell(letters.apply(rest.next().text())));
            if (rest.hasNext()) {
                out.write(',');
            }
        }
        out.write("\r\n");
    }

    static String cell(String text) {
        String safe = startsAFormula(text) ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static boolean startsAFormula(String text) {
        return !text.isEmpty()
                && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    /** Leaves the stream to whoever opened it; lines that were not finished may be missing. */
    @Override
    public void close() {}
}
