package jp.kenshin.console.pages.text;

import jp.kenshin.webpages.frame.SentencesContract;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The sentences of the console")
class TextsTest extends SentencesContract {
    TextsTest() {
        super(PageLanguage.class);
    }
}
