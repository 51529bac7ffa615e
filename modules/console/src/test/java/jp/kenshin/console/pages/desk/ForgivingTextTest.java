package jp.kenshin.console.pages.desk;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("What is typed while a caller speaks")
@Tag("S-02")
class ForgivingTextTest {
    @ParameterizedTest
    @CsvSource({
        "Ｐ－０００２,p0002",
        "P 0002,p0002",
        "みなとスイドウ,みなとすいどう",
        "ﾐﾅﾄ,みなと",
        "センター,せんた",
        "０００－０００２－０１０１,00000020101",
        "(000) 0002-0101,00000020101",
        "+81 3-1234-5678,0312345678",
        "Sakura-Gas,sakuragas",
        "--,''"
    })
    void is_the_same_in_whichever_way_it_is_typed(String typed, String key) {
        assertEquals(key, ForgivingText.key(typed));
    }
}
