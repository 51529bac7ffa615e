package jp.kenshin.webpages.download;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of Office Open XML. Numbers, times and days are what they are, with exactly the decimals they carry; a number with more
 * digits than a spreadsheet keeps is written as text rather than rounded. Texts are texts and never formulas. A table that is longer
 * than a sheet goes on in the next one, under the same head.
 */
final class XlsxFile implements TableFile {
    private static final int AT_A_TIME = 500;
    private static final int EXACT_DIGITS = 15;
    private static final double NARROWEST = 8;
    private static final double WIDEST = 48;
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Workbook workbook;
    private final String title;
    private final int rowsOfASheet;
    private final List<String> head = new ArrayList<>();
    private final List<List<Cell>> waiting = new ArrayList<>();
    private @Nullable Worksheet sheet;
    private int sheets;
    private int row;

    XlsxFile(OutputStream out, String title) {
        this(out, title, Worksheet.MAX_ROWS);
    }

    XlsxFile(OutputStream out, String title, int rowsOfASheet) {
        this.workbook = new Workbook(out, "Kenshin", "1.0");
        this.title = title;
        this.rowsOfASheet = rowsOfASheet;
    }

    @Override
    public void head(List<String> names) {
        head.addAll(names);
    }

    @Override
    public void line(List<Cell> cells) throws IOException {
        waiting.add(cells);
        if (waiting.size() == AT_A_TIME) {
            writeWaiting();
        }
    }

    private void writeWaiting() throws IOException {
        for (List<Cell> cells : waiting) {
            Worksheet target = sheet();
            for (int column = 0; column < cells.size(); column++) {
                write(target, row, column, cells.get(column));
            }
            row++;
        }
        sheet().flush();
        waiting.clear();
    }

    /** The sheet that has room for a line. */
    private Worksheet sheet() throws IOException {
        Worksheet current = sheet;
        if (current != null && row < rowsOfASheet) {
            return current;
        }
        if (current != null) {
            current.finish();
        }
        current = begin();
        sheet = current;
        return current;
    }

    private Worksheet begin() {
        sheets++;
        Worksheet fresh = workbook.newWorksheet(sheets == 1 ? title : title + " (" + sheets + ")");
        fresh.freezePane(0, 1);
        for (int column = 0; column < head.size(); column++) {
            fresh.width(column, width(column));
            fresh.inlineString(0, column, readable(head.get(column)));
            fresh.style(0, column).bold().set();
        }
        row = 1;
        return fresh;
    }

    /** Wide enough for the head and the lines that are known when the sheet begins. */
    private double width(int column) {
        double widest = width(head.get(column));
        for (List<Cell> cells : waiting) {
            widest = Math.max(widest, width(cells.get(column).text()));
        }
        return Math.min(Math.max(widest + 2, NARROWEST), WIDEST);
    }

    /** In Latin letters; a Japanese one is as wide as two. */
    private static double width(String text) {
        return text.codePoints().map(letter -> letter < 0x1100 ? 1 : 2).sum();
    }

    private static void write(Worksheet sheet, int row, int column, Cell cell) {
        if (cell instanceof Cell.Amount amount && amount.value().precision() <= EXACT_DIGITS) {
            sheet.value(row, column, amount.value());
            sheet.style(row, column).format(format(amount.value())).set();
        } else if (cell instanceof Cell.Moment moment) {
            sheet.value(row, column, moment.at());
            sheet.style(row, column).format("yyyy/mm/dd hh:mm").set();
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.day());
            sheet.style(row, column).format("yyyy/mm/dd").set();
        } else if (!cell.text().isEmpty()) {
            sheet.inlineString(row, column, readable(cell.text()));
        }
    }

    private static String format(BigDecimal value) {
        return value.scale() > 0 ? "#,##0." + "0".repeat(value.scale()) : "#,##0";
    }

    /** Without the signs that XML cannot hold, each of which is shown as such; and not to be taken for the format's own escapes. */
    private static String readable(String text) {
        String escaped = LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_");
        return escaped.codePoints()
                .map(letter -> isXml(letter) ? letter : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isXml(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= 0x20 && letter < 0xD800)
                || (letter >= 0xE000 && letter < 0xFFFE)
                || letter >= 0x10000;
    }

    @Override
    public void finish() throws IOException {
        writeWaiting();
        workbook.finish();
    }

    /** An unfinished workbook lacks its directory: no program takes it for a whole one. */
    @Override
    public void close() {
        waiting.clear();
    }
}
