package jp.kenshin.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kenshin.kernel.ReadingTypeWords.Attribute;
import jp.kenshin.kernel.ReadingTypeWords.Entry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@Tag("R-03")
class ReadingTypeWordsTest {
    private static final Map<Attribute, String> REFERENCE_NAMES = Map.of(
            Attribute.MACRO_PERIOD, "1 macroPeriod",
            Attribute.AGGREGATE, "2 aggregate",
            Attribute.MEASURING_PERIOD, "3 measuringPeriod",
            Attribute.ACCUMULATION, "4 accumulation",
            Attribute.FLOW_DIRECTION, "5 flowDirection",
            Attribute.COMMODITY, "6 commodity",
            Attribute.MEASUREMENT_KIND, "7 measurementKind",
            Attribute.PHASES, "15 phases",
            Attribute.MULTIPLIER, "16 powerOfTenMultiplier",
            Attribute.UNIT, "17 unit");

    @Test
    void hasWordsInBothLanguagesForEveryCode() {
        for (Entry entry : ReadingTypeWords.entries()) {
            assertFalse(entry.english().isBlank(), entry::toString);
            assertFalse(entry.japanese().isBlank(), entry::toString);
        }
        for (Attribute attribute : Attribute.values()) {
            assertTrue(
                    ReadingTypeWords.entries().stream().anyMatch(entry -> entry.attribute() == attribute),
                    attribute.name());
        }
    }

    @Test
    void agreesWithThePublishedCodeTables() throws IOException {
        Map<String, String> published = published();

        for (Entry entry : ReadingTypeWords.entries()) {
            String name = published.getOrDefault(
                    REFERENCE_NAMES.get(entry.attribute()) + "," + entry.code(), "not a published code");
            String ours = entry.attribute() == Attribute.MULTIPLIER ? entry.symbol() : entry.english();
            assertEquals(plain(name), plain(ours), entry::toString);
        }
    }

    @Test
    void givesIntervalsTheLengthOfTheirWords() {
        for (Entry entry : ReadingTypeWords.entries()) {
            if (entry.attribute() == Attribute.MEASURING_PERIOD
                    && entry.english().matches("[0-9]+-(minute|hour)s?( fixed block)?")) {
                int number = Integer.parseInt(entry.english().split("-", 2)[0]);
                int seconds = number * (entry.english().contains("hour") ? 3_600 : 60);
                ReadingType type = ReadingType.parse("0.0." + entry.code() + ".4.1.1.12.0.0.0.0.0.0.0.0.3.72.0");
                assertEquals(seconds, type.intervalSeconds(), entry::toString);
            }
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("phase", "")
                .replace("meterological", "meteorological")
                .replace("minutes", "minute")
                .replaceAll("[ -]", "")
                .replace("\\u00b5", "µ");
    }

    private static Map<String, String> published() throws IOException {
        Optional<Path> table = findReference();
        assumeTrue(table.isPresent(), "shared/data/cim/reading-type-attributes.csv is not beside this checkout");
        Map<String, String> names = new HashMap<>();
        for (String line : Files.readAllLines(table.get())) {
            String[] columns = line.split(",", 3);
            names.put(columns[0] + "," + columns[1], columns[2].replace("\"", ""));
        }
        return names;
    }

    private static Optional<Path> findReference() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data/cim/reading-type-attributes.csv"))
                .filter(Files::isReadable)
                .findFirst();
    }
}
