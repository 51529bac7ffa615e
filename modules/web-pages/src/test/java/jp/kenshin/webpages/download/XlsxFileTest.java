package jp.kenshin.webpages.download;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was written is read by Apache POI, which shares nothing with the library that writes. */
@DisplayName("A workbook")
@Tag("J-05")
class XlsxFileTest {
    private static final List<String> HEAD = List.of("メーター番号", "指針");

    @Test
    void opens_in_another_program_with_its_head_first() throws IOException {
        try (XSSFWorkbook book = read(save(List.of(Cell.words("G-0000041"), Cell.amount(new BigDecimal("12.300")))))) {
            XSSFSheet sheet = book.getSheet("値の一覧");
            assertEquals("メーター番号", sheet.getRow(0).getCell(0).getStringCellValue());
            assertTrue(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold());
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("G-0000041", sheet.getRow(1).getCell(0).getStringCellValue());
        }
    }

    @Test
    void keeps_numbers_exact_and_shows_the_decimals_they_carry() throws IOException {
        Row row = only(
                Cell.amount(new BigDecimal("99999999.300")),
                Cell.amount(null),
                Cell.amount(new BigDecimal("1234567890123456.7")));
        assertEquals(99_999_999.3, row.getCell(0).getNumericCellValue());
        assertEquals("99,999,999.300", new DataFormatter().formatCellValue(row.getCell(0)));
        assertNull(row.getCell(1));
        assertEquals("1234567890123456.7", row.getCell(2).getStringCellValue());
    }

    @Test
    void has_times_and_days_that_can_be_reckoned_with() throws IOException {
        Row row = only(Cell.moment(Instant.parse("2026-11-20T15:30:00Z")), Cell.day(LocalDate.of(2026, 11, 21)));
        assertTrue(DateUtil.isCellDateFormatted(row.getCell(0)));
        assertEquals(LocalDateTime.of(2026, 11, 21, 0, 30), row.getCell(0).getLocalDateTimeCellValue());
        assertEquals(
                LocalDate.of(2026, 11, 21),
                row.getCell(1).getLocalDateTimeCellValue().toLocalDate());
        assertEquals("2026/11/21", new DataFormatter().formatCellValue(row.getCell(1)));
    }

    @Test
    @Tag("X-2")
    void holds_hostile_texts_as_texts() throws IOException {
        Row row = only(
                Cell.words("=HYPERLINK(\"https://example.com\")"),
                Cell.words("a\u0001b\uD800c"),
                Cell.words("_x0041_"),
                Cell.words("</t></is> & 桜𠮷"));
        assertEquals(CellType.STRING, row.getCell(0).getCellType());
        assertEquals("=HYPERLINK(\"https://example.com\")", row.getCell(0).getStringCellValue());
        assertEquals("a\uFFFDb\uFFFDc", row.getCell(1).getStringCellValue());
        assertEquals("_x0041_", row.getCell(2).getStringCellValue());
        assertEquals("</t></is> & 桜𠮷", row.getCell(3).getStringCellValue());
    }

    @Test
    void goes_on_in_another_sheet_when_one_is_full() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = new XlsxFile(out, "meters", 1_001)) {
            file.head(HEAD);
            for (int i = 1; i <= 1_500; i++) {
                file.line(List.of(Cell.words("G-" + i), Cell.amount(BigDecimal.valueOf(i))));
            }
            file.finish();
        }
        try (XSSFWorkbook book = read(out.toByteArray())) {
            assertEquals(2, book.getNumberOfSheets());
            assertEquals(1_000, book.getSheetAt(0).getLastRowNum());
            assertEquals("G-1000", book.getSheetAt(0).getRow(1_000).getCell(0).getStringCellValue());
            assertEquals("メーター番号", book.getSheetAt(1).getRow(0).getCell(0).getStringCellValue());
            assertEquals("G-1001", book.getSheetAt(1).getRow(1).getCell(0).getStringCellValue());
            assertEquals(500, book.getSheetAt(1).getLastRowNum());
        }
    }

    @Test
    void is_a_table_without_lines_when_there_are_none() throws IOException {
        try (XSSFWorkbook book = read(save())) {
            assertEquals(0, book.getSheetAt(0).getLastRowNum());
        }
    }

    @Test
    void is_not_taken_for_whole_when_it_was_broken_off() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = FileFormat.XLSX.open(out, "meters")) {
            file.head(HEAD);
            for (int i = 0; i < 600; i++) {
                file.line(List.of(Cell.words("G"), Cell.NOTHING));
            }
        }
        assertThrows(Exception.class, () -> read(out.toByteArray()));
    }

    private static Row only(Cell... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = FileFormat.XLSX.open(out, "test")) {
            file.line(List.of(cells));
            file.finish();
        }
        return read(out.toByteArray()).getSheetAt(0).getRow(1);
    }

    @SafeVarargs
    private static byte[] save(List<Cell>... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = FileFormat.XLSX.open(out, "値の一覧")) {
            file.head(HEAD);
            for (List<Cell> line : lines) {
                file.line(line);
            }
            file.finish();
        }
        return out.toByteArray();
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }
}
