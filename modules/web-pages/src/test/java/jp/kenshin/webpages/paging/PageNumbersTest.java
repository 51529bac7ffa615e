package jp.kenshin.webpages.paging;

import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("The pages of a long list")
class PageNumbersTest {
    @ParameterizedTest(name = "page {0} of {1}")
    @CsvSource({
        "1, 1, 1",
        "1, 2, 1 2",
        "2, 3, 1 2 3",
        "1, 2000, 1 2 … 2000",
        "4, 2000, 1 … 3 4 5 … 2000",
        "1000, 2000, 1 … 999 1000 1001 … 2000",
        "1998, 2000, 1 … 1997 1998 1999 2000",
        "2000, 2000, 1 … 1999 2000"
    })
    void are_offered_as_the_first_the_last_and_those_around(int shown, int last, String offered) {
        assertEquals(
                offered,
                new PageNumbers(shown, last)
                        .list().stream()
                                .map(page -> page.isEmpty() ? "…" : String.valueOf(page.getAsInt()))
                                .collect(Collectors.joining(" ")));
    }
}
