package jp.kenshin.console.pages.words;

import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A frame on the screen")
@Tag("C-02")
class FrameInWordsTest {
    private static final String HALF_HOUR = "1081010202880105FF017401EA0B07EA0B150A1E000000F1A4";

    @Test
    void says_who_tells_whom_what_in_Japanese() {
        FrameInWords words = FrameInWords.of(HALF_HOUR, PageLanguage.texts(Language.JA));
        assertEquals("通知（応答要） (INFC)　低圧スマート電力量メータ → コントローラ", words.summary());
        assertTrue(words.lines().get(0).name().endsWith("[EA]"));
        assertEquals("時刻: 2026/11/21(土) 10:30、値: 61860", words.lines().get(0).value());
        assertTrue(words.hex().startsWith("10 81 01 02 02 88"));
    }

    @Test
    void says_what_the_device_does_not_have() {
        FrameInWords words = FrameInWords.of("1081000102880105FF017201E004FFFFFFFE", PageLanguage.texts(Language.EN));
        assertEquals("no value", words.lines().get(0).value());
    }

    @Test
    void shows_a_makers_own_property_as_digits() {
        FrameInWords words = FrameInWords.of("1081000102880105FF017301FF03414243", PageLanguage.texts(Language.JA));
        assertEquals("メーカー独自 [FF]", words.lines().get(0).name());
        assertEquals("414243", words.lines().get(0).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "1081", "4B10000102000000540000C9", "FFFFFFFFFFFFFFFFFFFF", "3C7363726970743E"})
    void shows_digits_of_what_is_no_frame(String datagram) {
        for (Language language : Language.values()) {
            FrameInWords words = FrameInWords.of(datagram, PageLanguage.texts(language));
            assertFalse(words.readable());
            assertEquals(datagram, words.hex().replace(" ", ""));
            assertTrue(words.summary().length() > 5);
        }
    }
}
