package jp.kenshin.webpages.text;

import java.util.ResourceBundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("The sentences of a site")
@Tag("J-05")
class TextsTest {
    private final Texts japanese = Texts.beside(Texts.class, Language.JA);
    private final Texts english = Texts.beside(Texts.class, Language.EN);

    @Test
    void are_its_own_before_those_that_all_sites_share() {
        assertEquals("こんにちは", japanese.get("greeting"));
        assertEquals("Leave", english.get("sign-out"));
        assertEquals("3分前", japanese.get("time.minutes-ago", 3));
    }

    @Test
    void share_words_that_are_the_same_in_both_languages() {
        assertEquals(
                ResourceBundle.getBundle(Texts.SHARED, Language.JA.locale()).keySet(),
                ResourceBundle.getBundle(Texts.SHARED, Language.EN.locale()).keySet());
    }
}
