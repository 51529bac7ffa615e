package jp.kenshin.fieldsimulator;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The simulated field")
class SimulatedFieldTest {
    private static final Instant MONDAY = Instant.parse("2026-11-15T15:00:00Z");
    private static final Instant NEXT_MONDAY = MONDAY.plus(Duration.ofDays(7));

    private final SimulatedField field = new SimulatedField(1, 30);

    @Test
    void says_the_same_when_asked_twice_and_in_parts() {
        List<String> whole = field.csvLines(MONDAY, MONDAY.plus(Duration.ofDays(1)));
        List<String> parts = new SimulatedField(1, 30).csvLines(MONDAY, MONDAY.plus(Duration.ofHours(9)));
        assertEquals(whole.subList(0, parts.size()), parts);
        assertNotEquals(whole, new SimulatedField(2, 30).csvLines(MONDAY, MONDAY.plus(Duration.ofDays(1))));
    }

    @Test
    void drives_number_one_and_those_from_201_on_of_each_kind() {
        Set<String> meters = field.csvLines(MONDAY, NEXT_MONDAY).stream()
                .map(line -> line.substring(0, 9))
                .collect(Collectors.toSet());
        Set<String> expected = new HashSet<>();
        for (String kind : List.of("E-", "G-", "W-", "L-")) {
            expected.add(kind + "0000001");
            for (int number = 201; number <= 230; number++) {
                expected.add(kind + "0000" + number);
            }
        }
        assertEquals(expected, meters);
    }

    @Test
    void never_lets_a_register_run_backwards() {
        Map<String, BigDecimal> last = new HashMap<>();
        for (String line : field.csvLines(MONDAY, NEXT_MONDAY)) {
            String[] fields = line.split(",");
            BigDecimal value = new BigDecimal(fields[3]);
            BigDecimal before = last.put(fields[0] + fields[1], value);
            assertTrue(before == null || before.compareTo(value) <= 0, line);
        }
    }

    @Test
    void loses_a_few_readings_but_only_a_few() {
        long complete = (31L * 2 * 48 + 31 * 3 * 24) * 7;
        int sent = field.csvLines(MONDAY, NEXT_MONDAY).size();
        assertTrue(sent < complete, () -> sent + " of " + complete);
        assertTrue(sent > complete * 96 / 100, () -> sent + " of " + complete);
    }

    @Test
    void sends_an_instant_once_whether_it_ends_or_begins_a_span() {
        Instant noon = MONDAY.plus(Duration.ofHours(12));
        List<String> before = field.csvLines(MONDAY, noon);
        List<String> after = field.csvLines(noon, noon.plus(Duration.ofHours(1)));
        assertTrue(before.stream().noneMatch(after::contains));
        assertEquals(field.csvLines(MONDAY, noon.plus(Duration.ofHours(1))).size(), before.size() + after.size());
    }
}
