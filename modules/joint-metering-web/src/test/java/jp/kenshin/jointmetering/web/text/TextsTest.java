package jp.kenshin.jointmetering.web.text;

import jp.kenshin.webpages.frame.SentencesContract;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("The sentences of the portal")
class TextsTest extends SentencesContract {
    TextsTest() {
        super(PageLanguage.class);
    }

    @Test
    void are_Japanese_whatever_the_server_speaks() {
        assertEquals("ホーム", PageLanguage.texts(Language.JA).get("nav.home"));
        assertEquals("Home", PageLanguage.texts(Language.EN).get("nav.home"));
        assertEquals("1～25 件目 / 全 320 件", PageLanguage.texts(Language.JA).get("meters.extent", "1", "25", "320"));
    }
}
