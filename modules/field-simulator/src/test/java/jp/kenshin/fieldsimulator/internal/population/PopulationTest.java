package jp.kenshin.fieldsimulator.internal.population;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The population")
@Tag("C-15")
class PopulationTest {
    private final List<UnitSpec> demonstration = Population.demonstration(1).units();

    @Test
    void of_the_demonstration_is_number_one_and_those_from_21_to_300_of_each_kind() {
        Set<String> meters = demonstration.stream()
                .flatMap(unit -> unit.meters().stream())
                .map(MeterSpec::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(1_124, meters.size());
        assertTrue(meters.containsAll(List.of("E-0000001", "G-0000001", "W-0000300", "L-0000201")));
        assertFalse(meters.contains("E-0000020"));
    }

    /** The example of docs/field.md, and the key checked with another tool. */
    @Test
    void has_the_numbers_that_are_written_down() {
        UnitSpec unit = unit("T-0000201");
        assertEquals(
                "FEFFFFFF542D3030303032303100000000",
                HexFormat.of().withUpperCase().formatHex(unit.id().identification()));
        assertEquals(0x02000000540000C9L, unit.address());
        assertTrue(unit.key().isEmpty());
        assertEquals(1, unit("T-0000202").key().orElseThrow().number());
    }

    @Test
    void carries_gas_and_water_of_every_fourth_house_on_one_terminal() {
        assertEquals(
                List.of("G-0000204", "W-0000204"),
                unit("T-0000204").meters().stream().map(MeterSpec::id).toList());
        assertEquals(
                List.of("W-0000205"),
                unit("T-0000525").meters().stream().map(MeterSpec::id).toList());
        assertEquals(
                List.of("L-0000205"),
                unit("T-0000845").meters().stream().map(MeterSpec::id).toList());
    }

    private UnitSpec unit(String id) {
        return demonstration.stream()
                .filter(each -> each.id().text().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void may_be_any_number() {
        Population many = Population.numbered(
                1_001, Map.of(MeterKind.ELECTRICITY, 3_000, MeterKind.GAS, 2_000, MeterKind.LPG, 5), 1);
        assertEquals(5_005, many.units().size());
        assertEquals(5_005, many.units().stream().map(UnitSpec::id).distinct().count());
    }

    @Test
    void is_read_from_a_file() {
        Population read = PopulationFile.parse(
                List.of(
                        "unit_id,protection,area,storage_days,meters",
                        "T-0009001,3:000102030405060708090A0B0C0D0E0F,north,0,G-0009001 W-0009001 W-0009002",
                        "E-0009001,plain,south,,E-0009001"),
                1);
        UnitSpec terminal = read.units().get(1);
        assertEquals(3, terminal.key().orElseThrow().number());
        assertEquals(
                List.of(1, 1, 2),
                terminal.meters().stream().map(MeterSpec::instance).toList());
        assertEquals(0, terminal.storageDays());
        assertEquals(99, read.units().get(0).storageDays());
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("unit,area", "line 1: the header must be"),
                Arguments.of("T-1,plain,a,,G-0000001", "line 2: \"T-1\" is no unit id"),
                Arguments.of("T-0000001,plain,a,,X-0000001", "line 2: \"X-0000001\" is no meter"),
                Arguments.of("T-0000001,secret,a,,G-0000001", "line 2: \"secret\" is no key"),
                Arguments.of("T-0000001,1:00,a,,G-0000001", "line 2: a key has 16 bytes, not 1"),
                Arguments.of("T-0000001,plain,a", "line 2: 3 fields where 5 are due"),
                Arguments.of(
                        "T-0000001,plain,a,,G-0000001\nT-0000001,plain,a,,G-0000002",
                        "line 3: T-0000001 is there already"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("mistakes")
    void names_the_line_of_a_mistake(String text, String message) {
        List<String> lines = text.startsWith("unit,")
                ? List.of(text)
                : Stream.concat(Stream.of("unit_id,protection,area,storage_days,meters"), text.lines())
                        .toList();
        IllegalArgumentException error =
                assertThrows(IllegalArgumentException.class, () -> PopulationFile.parse(lines, 1));
        assertTrue(String.valueOf(error.getMessage()).startsWith(message), error::getMessage);
    }
}
