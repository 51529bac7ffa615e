package jp.kenshin.collection.internal.unit;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import jp.kenshin.collection.Protection;
import jp.kenshin.kernel.KenshinException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-10")
@DisplayName("A file of units")
class UnitFileTest {
    private static final String SEALED =
            "T-0000202,02000000540000CA,FEFFFFFF542D3030303032303200000000,ENVELOPE,4F1F26A273234B50F26C73E2718F05BE";

    private static UnitFile read(String... lines) {
        String text = UnitFile.HEADER + "\n" + String.join("\n", lines) + "\n";
        return UnitFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String errors(String... lines) {
        KenshinException refused = assertThrows(KenshinException.class, () -> read(lines));
        return Objects.requireNonNull(refused.getMessage());
    }

    @Test
    void holds_sealed_units_with_their_key_and_plain_ones_without() {
        var units = read(SEALED, "E-1,0000000000000001,FE01,PLAIN,").units();
        assertEquals(0x0200_0000_5400_00CAL, units.get(0).address());
        assertTrue(units.get(0).key().isPresent());
        assertEquals(Protection.PLAIN, units.get(1).protection());
        assertTrue(units.get(1).key().isEmpty());
    }

    @Test
    void is_refused_with_every_error_by_its_line() {
        String errors = errors(
                "E-1,1,FE01,PLAIN,",
                "E-2,0000000000000002,FE02,ENVELOPE,",
                "E-3,0000000000000003,FE03,PLAIN,00",
                "E-4,0000000000000004,FE04",
                "E-5,0000000000000005,FE05,OPEN,");
        assertTrue(errors.startsWith("5 errors, nothing is registered."), errors);
        assertTrue(errors.contains("line 2: address must be 16 hexadecimal digits"), errors);
        assertTrue(errors.contains("line 3: key must be 32 hexadecimal digits"), errors);
        assertTrue(errors.contains("line 4: key must be empty"), errors);
        assertTrue(errors.contains("line 5 has 3 fields, not 5"), errors);
        assertTrue(errors.contains("line 6: protection must be PLAIN or ENVELOPE"), errors);
    }

    @Test
    void names_who_stands_there_twice() {
        assertTrue(errors(SEALED, SEALED).contains("line 3: unit_id T-0000202 stands in line 2 already"));
    }

    @Test
    void is_refused_with_another_header() {
        KenshinException refused = assertThrows(
                KenshinException.class,
                () -> UnitFile.read(new ByteArrayInputStream("unit;key\n".getBytes(StandardCharsets.UTF_8))));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("line 1 must be"));
    }
}
