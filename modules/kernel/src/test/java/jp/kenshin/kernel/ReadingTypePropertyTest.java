package jp.kenshin.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@Tag("R-03")
class ReadingTypePropertyTest {
    @Property
    void keepsTheCanonicalTextOfAnyNumbers(
            @ForAll @Size(18) int[] numbers, @ForAll @IntRange(min = -24, max = 24) int multiplier) {
        int[] fields =
                Arrays.stream(numbers).map(number -> number & Integer.MAX_VALUE).toArray();
        fields[15] = multiplier;
        String code = IntStream.of(fields).mapToObj(Integer::toString).collect(Collectors.joining("."));

        assertEquals(code, ReadingType.parse(code).code());
        assertEquals(ReadingType.parse(code), ReadingType.parse(code));
        assertFalse(ReadingType.parse(code).explain(Locale.ENGLISH).contains("null"));
    }
}
