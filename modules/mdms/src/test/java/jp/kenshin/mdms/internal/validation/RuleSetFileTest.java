package jp.kenshin.mdms.internal.validation;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Properties;
import jp.kenshin.kernel.ReadingType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("M-01")
class RuleSetFileTest {
    private static final ReadingType GAS = ReadingType.parse("0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0");
    private static final ReadingType WATER = ReadingType.parse("0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0");

    /** The shipped file with changes as lines. */
    private static String changed(String... lines) throws IOException {
        Properties entries = new Properties();
        try (var shipped = RuleSetFile.class.getResourceAsStream("rule-set-1.properties")) {
            entries.load(shipped);
        }
        StringBuilder text = new StringBuilder();
        entries.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text + String.join("\n", lines) + "\n";
    }

    private static RuleSet read(String content) {
        return RuleSetFile.read("test.properties", new StringReader(content));
    }

    @Test
    void theShippedRuleSetHasTheLimitsOfTheSpecification() {
        RuleSet shipped = RuleSetFile.shipped();
        Limits limits = shipped.common();
        assertEquals(1, shipped.id());
        assertEquals(LocalDate.EPOCH, shipped.validFrom());
        assertEquals(Duration.ofMinutes(2), limits.futureTolerance());
        assertEquals(Period.ofYears(3), limits.maximumAge());
        assertEquals(10, limits.integerDigits());
        assertEquals(3, limits.decimals());
        assertEquals(110, limits.physicalPercent());
        assertTrue(limits.noData().contain(0xFFFFFFFEL, 0));
        assertTrue(limits.garbage().contain(16_777_215, 3));
    }

    @Test
    void aReadingTypeMayHaveALimitOfItsOwn() throws IOException {
        RuleSet set = read(changed(GAS + "/v16.physical-percent=150"));
        assertEquals(150, set.limitsOf(GAS).physicalPercent());
        assertEquals(3, set.limitsOf(GAS).decimals());
        assertEquals(110, set.limitsOf(WATER).physicalPercent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v08.future-tolerence=PT2M | v08.future-tolerence is not a limit",
                "v08.future-tolerance=2 minutes | v08.future-tolerance=2 minutes",
                "v08.future-tolerance=-PT1M | v08.future-tolerance is not negative",
                "v09.decimals=10 | v09.decimals is from 0 to 9",
                "v10.no-data=0xFFFE | v10.no-data=0xFFFE",
                "id=0 | id is a number from 1",
                "valid-from=tomorrow | valid-from=tomorrow",
                "kWh/v09.decimals=1 | kWh",
            })
    void aMistakeIsToldWithFileAndKey(String line, String message) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> read(changed(line)));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith("rule set test.properties: " + message));
    }

    @Test
    void aMissingLimitIsAMistake() {
        var thrown = assertThrows(IllegalArgumentException.class, () -> read("id=2\nvalid-from=2027-04-01\n"));
        assertTrue(String.valueOf(thrown.getMessage()).endsWith("is missing"));
    }

    @Test
    void theBookHasTheRuleSetOfEachDay(@TempDir Path folder) throws IOException {
        Path second = Files.writeString(
                folder.resolve("second.properties"), changed("id=2", "valid-from=2027-04-01", "v09.decimals=2"));
        RuleBook book = RuleSetFile.book(List.of(second));
        assertEquals(1, book.on(LocalDate.of(2027, 3, 31)).id());
        assertEquals(2, book.on(LocalDate.of(2027, 4, 1)).id());
        assertEquals(1, book.on(LocalDate.of(1960, 1, 1)).id());
    }

    @Test
    void aFileThatIsNotThereStopsTheStart() {
        var thrown = assertThrows(
                IllegalArgumentException.class, () -> RuleSetFile.book(List.of(Path.of("nowhere.properties"))));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith("rule set nowhere.properties cannot be read"));
    }

    @Test
    void twoRuleSetsCannotShareANumberOrADay(@TempDir Path folder) throws IOException {
        Path sameNumber = Files.writeString(folder.resolve("a.properties"), changed("valid-from=2027-04-01"));
        Path sameDay = Files.writeString(folder.resolve("b.properties"), changed("id=2"));
        assertThrows(IllegalArgumentException.class, () -> RuleSetFile.book(List.of(sameNumber)));
        assertThrows(IllegalArgumentException.class, () -> RuleSetFile.book(List.of(sameDay)));
    }

    @Test
    void constantsAreNumbersAndNotSpellings() {
        Constants constants =
                Constants.of(List.of(new BigDecimal("1.50"), new BigDecimal("15"), new BigDecimal("1E+2")));
        assertTrue(constants.contain(15, 1));
        assertTrue(constants.contain(15, 0));
        assertTrue(constants.contain(100, 0));
        assertFalse(constants.contain(15, 2));
    }
}
