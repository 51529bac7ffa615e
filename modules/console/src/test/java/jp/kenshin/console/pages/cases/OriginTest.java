package jp.kenshin.console.pages.cases;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("Where a step leads back to")
@Tag("X-3")
class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "desk,/desk?case=I-0000001",
        "case,/case?id=I-0000001",
        "reconnect,/reconnect?cutoff=C-0000001",
        "//example.invalid,/case?id=I-0000001",
        ",/case?id=I-0000001"
    })
    void is_one_of_three_pages_whatever_a_form_says(String from, String address) {
        assertEquals(address, Origin.of(from, "I-0000001", "C-0000001").address());
    }
}
