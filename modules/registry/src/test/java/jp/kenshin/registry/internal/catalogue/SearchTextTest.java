package jp.kenshin.registry.internal.catalogue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SearchTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "W-0000001",
                "w-0000001",
                "W0000001",
                "Ｗ－０００００01",
                "W‐0000001",
                "W–0000001",
                "Wー0000001",
                "ｗ-0000001"
            })
    void foldsAnIdHoweverItIsWritten(String typed) {
        assertEquals("w0000001", SearchText.fold(typed));
    }

    @Test
    void foldsHalfWidthKatakana() {
        assertEquals(SearchText.fold("メゾン青葉"), SearchText.fold("ﾒｿﾞﾝ青葉"));
    }

    @Test
    void makesAPatternOfEveryWord() {
        assertEquals(List.of("%本町%", "%203%"), SearchText.patterns("　本町　２０３ "));
        assertEquals(List.of(), SearchText.patterns(" - "));
    }

    @Test
    void takesWildcardsAsTheyStand() {
        assertEquals(List.of("%50!%!_!!%"), SearchText.patterns("50%_!"));
    }
}
