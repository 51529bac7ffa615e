package jp.kenshin.fieldsimulator.internal.population;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

@DisplayName("Kept keys")
@Tag("C-10")
class KeptKeysTest {
    private final UnitSpec unit = unit("E-0000202");

    @Test
    void survive_the_simulator(@TempDir Path folder) {
        Optional<Path> file = Optional.of(folder.resolve("keys"));
        KeptKeys keys = new KeptKeys(file);
        assertSame(unit, keys.renewed(unit));
        keys.keep(unit.id(), new UnitKey(2, new byte[16]));
        keys.keep(unit.id(), new UnitKey(3, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}));
        UnitSpec other = unit("E-0000204");
        keys.keep(other.id(), new UnitKey(7, new byte[16]));
        assertEquals(7, new KeptKeys(file).renewed(other).key().orElseThrow().number());
        UnitKey key = new KeptKeys(file).renewed(unit).key().orElseThrow();
        assertEquals(3, key.number());
        assertArrayEquals(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, key.bytes());
    }

    @Test
    void make_no_envelope_of_a_plain_unit(@TempDir Path folder) {
        KeptKeys keys = new KeptKeys(Optional.of(folder.resolve("keys")));
        UnitSpec plain = unit("E-0000201");
        keys.keep(plain.id(), new UnitKey(2, new byte[16]));
        assertEquals(Optional.empty(), keys.renewed(plain).key());
    }

    private static UnitSpec unit(String id) {
        return Population.demonstration(1).units().stream()
                .filter(each -> each.id().text().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
