package jp.kenshin.collection;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("C-16")
class AreaTest {
    @ParameterizedTest(name = "{0} is in \"{1}\"")
    @CsvSource({
        "神奈川県湊南市桜木町3丁目8-6 メゾン青葉101号室, 神奈川県湊南市桜木町",
        "神奈川県湊南市桜木町３丁目８－６, 神奈川県湊南市桜木町",
        "神奈川県湊南市桜木町三丁目8-6, 神奈川県湊南市桜木町",
        "神奈川県湊南市十日市場町十二丁目, 神奈川県湊南市十日市場町",
        "山梨県北桂市小沢113番地, 山梨県北桂市小沢",
        "本社ビル 地下 1階, 本社ビル 地下",
        "湊南市, 湊南市",
        "1-2-3, ''",
        "'', ''"
    })
    void anAreaIsWhatAPlaceSaysBeforeItsFirstNumber(String place, String area) {
        assertEquals(area, Area.ofPlace(place));
    }
}
