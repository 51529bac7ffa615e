package jp.kenshin.registry.internal.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RowIndexTest {
    @Property
    void findsTheRowPutLastUnderEachKeyHoweverHashesCollide(
            @ForAll @Size(max = 200) List<@IntRange(max = 50) Integer> keys,
            @ForAll @IntRange(min = 1, max = 60) int hashes) {
        RowIndex index = new RowIndex(keys.size());
        Map<Integer, Integer> expected = new HashMap<>();
        List<Integer> rows = new ArrayList<>();
        for (int key : keys) {
            rows.add(key);
            index.put(key % hashes, rows.size() - 1, row -> rows.get(row) == key);
            expected.put(key, rows.size() - 1);
        }

        for (int key = 0; key <= 51; key++) {
            int asked = key;
            assertEquals(expected.getOrDefault(key, -1), index.find(key % hashes, row -> rows.get(row) == asked));
        }
    }
}
