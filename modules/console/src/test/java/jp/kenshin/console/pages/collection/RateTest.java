package jp.kenshin.console.pages.collection;

import jp.kenshin.collection.CollectionRate;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A rate on the dashboard")
@Tag("C-04")
class RateTest {
    private final Texts texts = PageLanguage.texts(Language.JA);

    @ParameterizedTest
    @CsvSource({
        "10000,10000,true,WHOLE,100.00",
        "10000,9999,true,NEARLY,99.99",
        "10000,9970,true,NEARLY,99.70",
        "10000,9969,true,SHORT,99.69",
        "10000,9000,true,SHORT,90.00",
        "10000,8999,true,LOW,89.99",
        "10000,8999,false,AWAITED,89.99",
        "10000,10000,false,WHOLE,100.00",
        "3,2,true,LOW,66.66"
    })
    void is_whole_only_when_nothing_is_missing_and_bad_only_when_it_is_due(
            long expected, long received, boolean due, Rate.Look look, String now) {
        Rate rate = Rate.of(new CollectionRate(expected, received, received), due, texts);
        assertEquals(look, rate.look());
        assertEquals(now, rate.now());
    }

    @Test
    void is_none_where_nothing_was_expected() {
        Rate rate = Rate.of(CollectionRate.NONE, true, texts);
        assertEquals(Rate.Look.NONE, rate.look());
        assertEquals("—", rate.now());
    }

    @ParameterizedTest
    @EnumSource
    void has_a_word_beside_its_colour_in_both_languages(Rate.Look look) {
        for (Language language : Language.values()) {
            assertTrue(PageLanguage.texts(language).get("rate." + look.word()).length() > 2);
        }
    }
}
