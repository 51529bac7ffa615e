package jp.kenshin.fieldsimulator.internal.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@DisplayName("The way through the weather")
@Tag("C-15")
class PassageTest {
    private static final int MANY = 20_000;
    private static final Weather BAD = Weather.FAIR
            .withLoss(0.10, 0.25)
            .withDuplicates(0.05)
            .withReordering(0.02)
            .withLatency(Duration.ofMillis(50), Duration.ofMillis(250));

    @Test
    void loses_doubles_and_delays_as_many_as_the_weather_says() {
        List<List<Duration>> up = many(new Chance(7), true);
        assertEquals(0.10 * 0.95, share(up, 0), 0.01);
        assertEquals(0.05 * 0.90, share(up, 2), 0.01);
        double late = up.stream()
                        .flatMap(List::stream)
                        .filter(each -> each.toSeconds() > 5)
                        .count()
                / (double) MANY;
        assertEquals(0.02, late, 0.005);
        double mean = up.stream()
                .flatMap(List::stream)
                .mapToLong(Duration::toMillis)
                .filter(each -> each < 1_000)
                .average()
                .orElseThrow();
        assertEquals(150, mean, 5);
    }

    @Test
    void loses_another_share_the_other_way() {
        assertEquals(0.25 * 0.95, share(many(new Chance(7), false), 0), 0.01);
    }

    @Test
    void is_the_same_for_the_same_seed() {
        assertEquals(many(new Chance(7), true), many(new Chance(7), true));
        assertNotEquals(many(new Chance(7), true), many(new Chance(8), true));
    }

    @Test
    void is_straight_in_fair_weather() {
        Passage passage = new Passage(new Chance(1), () -> Weather.FAIR);
        for (int i = 0; i < 100; i++) {
            assertEquals(List.of(Duration.ZERO), passage.up());
        }
    }

    @Test
    void knows_no_weather_that_cannot_be() {
        assertThrows(IllegalArgumentException.class, () -> BAD.withDuplicates(1.2));
        assertThrows(
                IllegalArgumentException.class, () -> BAD.withLatency(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    private static List<List<Duration>> many(Chance chance, boolean up) {
        Passage passage = new Passage(chance, () -> BAD);
        List<List<Duration>> passages = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            passages.add(up ? passage.up() : passage.down());
        }
        return passages;
    }

    private static double share(List<List<Duration>> passages, int copies) {
        return passages.stream().filter(each -> each.size() == copies).count() / (double) MANY;
    }
}
