package jp.kenshin.webpages.download;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvFile file = new CsvFile(out)) {
            file.line(List.of("メーター番号", "a,b"));
        }
        byte[] bytes = out.toByteArray();
        assertArrayEquals(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, Arrays.copyOf(bytes, 3));
        assertEquals("メーター番号,\"a,b\"\r\n", new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @Tag("X-2")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1|'=1+1",
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
}
