package jp.kenshin.collection.internal.csv;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.kernel.ScaledDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

@Label("CSV of any content")
class CsvPropertiesTest {
    private static final String HEADER = "meter_id,reading_type,timestamp,value\n";

    record Line(String meter, String type, long second, int offsetHours, long unscaled, int decimals, boolean quoted) {
        String text() {
            String text = String.join(
                    ",",
                    mark(meter),
                    mark(type),
                    mark(Instant.ofEpochSecond(second)
                            .atOffset(ZoneOffset.ofHours(offsetHours))
                            .toString()),
                    mark(BigDecimal.valueOf(unscaled, decimals).toPlainString()));
            return text + '\n';
        }

        private String mark(String field) {
            return quoted ? '"' + field + '"' : field;
        }
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Combinators.combine(
                        Arbitraries.of("G-0000001", "W-0000002", "E-1"),
                        Arbitraries.of(
                                "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0", "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0"),
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.integers().between(-12, 14),
                        Arbitraries.longs().between(-999_999_999_999_999_999L, 999_999_999_999_999_999L),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of(true, false))
                .as(Line::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 300)
    void is_read_as_it_was_written(@ForAll("lines") List<Line> lines) {
        StringBuilder text = new StringBuilder(HEADER);
        lines.forEach(line -> text.append(line.text()));

        List<IncomingReading> readings = CsvReadingSourceTest.read(text.toString());

        assertEquals(lines.size(), readings.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            IncomingReading reading = readings.get(i);
            assertNull(reading.fault);
            assertEquals(i + 2, reading.line);
            assertEquals(line.meter(), reading.meter);
            assertEquals(line.type(), reading.readingType);
            assertEquals(line.second(), reading.atSecond);
            assertEquals(
                    0,
                    BigDecimal.valueOf(line.unscaled(), line.decimals())
                            .compareTo(ScaledDecimal.toDecimal(reading.unscaled, reading.decimals)));
        }
    }

    @Property(tries = 300)
    void cut_anywhere_keeps_the_lines_before_the_cut(
            @ForAll("lines") List<Line> lines, @ForAll @IntRange(max = 4_000) int cut) {
        StringBuilder text = new StringBuilder(HEADER);
        lines.forEach(line -> text.append(line.text()));
        byte[] whole = text.toString().getBytes(StandardCharsets.UTF_8);
        byte[] part = Arrays.copyOf(whole, Math.min(whole.length, HEADER.length() + cut));
        int complete = (int) IntStream.range(0, part.length)
                        .filter(i -> part[i] == '\n')
                        .count()
                - 1;

        List<IncomingReading> readings = CsvReadingSourceTest.read(part);

        for (int i = 0; i < complete; i++) {
            assertNull(readings.get(i).fault);
            assertEquals(lines.get(i).meter(), readings.get(i).meter);
        }
    }
}
