package jp.kenshin.echonet;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("C-02")
@DisplayName("A property map")
class PropertyMapTest {
    @Test
    void of_few_properties_is_a_list() {
        assertEquals(Optional.of(new TreeSet<>(List.of(0x81, 0xE5, 0xED))), PropertyMap.decode(Edt.ofHex("0381E5ED")));
    }

    @Test
    void of_many_properties_is_a_table_of_bits() {
        SortedSet<Integer> codes = new TreeSet<>();
        for (int code = 0x80; code < 0x90; code++) {
            codes.add(code);
        }
        codes.add(0xF3);

        Edt map = PropertyMap.encode(codes);

        assertEquals("1101010181010101010101010101010101", map.hex());
        assertEquals(Optional.of(codes), PropertyMap.decode(map));
    }

    @ParameterizedTest(name = "{index}: {0}")
    @ValueSource(strings = {"", "0281", "028181", "1101", "12010101810101010101010101010101FF", "0381E5EDEE"})
    void whose_count_is_wrong_is_refused(String hex) {
        assertEquals(Optional.empty(), PropertyMap.decode(Edt.ofHex(hex)));
    }

    @Test
    void holds_only_properties_of_the_standard() {
        assertThrows(IllegalArgumentException.class, () -> PropertyMap.encode(new TreeSet<>(List.of(0x7F))));
    }
}
