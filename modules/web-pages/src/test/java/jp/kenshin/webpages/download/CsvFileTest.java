package jp.kenshin.webpages.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("A CSV file")
class CsvFileTest {
    @Test
    @Tag("J-05")
    void begins_with_a_byte_order_mark_and_ends_its_lines_as_the_standard_says() throws IOException {
        byte[] bytes = saved(FileFormat.CSV, Cell.words("メーター番号"), Cell.words("a,b"));
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes, 3));
        assertEquals("メーター番号,\"a,b\"\r\n", new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }

    @Test
    @Tag("J-05")
    void holds_numbers_and_times_as_a_spreadsheet_takes_them() throws IOException {
        byte[] bytes = saved(
                FileFormat.CSV,
                Cell.amount(new BigDecimal("-1234.500")),
                Cell.amount(null),
                Cell.moment(Instant.parse("2026-11-20T15:30:00Z")),
                Cell.day(LocalDate.of(2026, 11, 21)));
        assertEquals(
                "-1234.500,,2026-11-21 00:30,2026-11-21\r\n",
                new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }

    @Test
    @Tag("J-05")
    void in_Windows_31J_has_no_mark_and_two_bytes_a_letter() throws IOException {
        byte[] bytes = saved(FileFormat.CSV_WINDOWS_31J, Cell.words("桜"), Cell.words("髙①"));
        assertArrayEquals(
                new byte[] {(byte) 0x8D, (byte) 0xF7, ',', (byte) 0xFB, (byte) 0xFC, (byte) 0x87, 0x40, '\r', '\n'},
                bytes);
    }

    @ParameterizedTest
    @Tag("J-05")
    @CsvSource({
        "1〜2,1～2",
        "−5,－5",
        "カ\u3099ス,ガス",
        "\u00A5100,￥100",
        "㊙,〓",
        "𠮷野家,〓野家",
        "한국,〓〓",
        "\uFA19戸🏠,\uFA19戸〓",
        "桜 Gas,桜 Gas"
    })
    void in_Windows_31J_shows_what_it_lacks(String text, String fitting) {
        assertEquals(fitting, Windows31j.fit(text));
    }

    @ParameterizedTest
    @Tag("X-2")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1|'=1+1",
                "＝1+1|'＝1+1",
                "@cmd|'@cmd",
                "+81|'+81",
                "-x|'-x",
                "-1.5|-1.5",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                "桜|桜"
            })
    void never_carries_a_formula(String text, String cell) {
        assertEquals(cell, CsvFile.cell(text));
    }

    @Test
    @Tag("X-2")
    void in_Windows_31J_carries_no_formula_that_a_twin_has_made() throws IOException {
        byte[] bytes = saved(FileFormat.CSV_WINDOWS_31J, Cell.words("−cmd"));
        assertEquals("'－cmd\r\n", new String(bytes, Windows31j.CHARSET));
    }

    private static byte[] saved(FileFormat format, Cell... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableFile file = format.open(out, "test")) {
            file.line(List.of(cells));
            file.finish();
        }
        return out.toByteArray();
    }
}
