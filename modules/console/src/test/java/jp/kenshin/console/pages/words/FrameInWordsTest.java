package jp.kenshin.console.pages.words;

import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "108100030EF00105FF017301F502B8B4 | 受信強度（dBm）: -72、通信品質: 180",
                "108100030EF00105FF017301F7033F0029 | 残量（%）: 63、残り（月）: 41",
                "1081000302880105FF017201F9051E001E0010 | 計量の間隔（分）: 30、送信の間隔（分）: 30、送信のずらし（秒）: 16",
                "1081000302810105FF017201F10807EA0B1500000018 | 最初の時刻: 2026/11/21(土) 00:00、個数: 24",
                "1081000302810105FF017201F00E07EA0B15000000003C0100000001 | 最初の時刻: 2026/11/21(土) 00:00、間隔（分）: 60、指針: 1"
            })
    void has_words_for_every_part_of_what_units_tell(String hex, String japanese) {
        assertEquals(
                japanese,
                FrameInWords.of(hex, PageLanguage.texts(Language.JA))
                        .lines()
                        .get(0)
                        .value());
        assertFalse(
                FrameInWords.of(hex, PageLanguage.texts(Language.EN)).lines().isEmpty());
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
