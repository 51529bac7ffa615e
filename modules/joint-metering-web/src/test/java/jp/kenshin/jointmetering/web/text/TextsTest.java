package jp.kenshin.jointmetering.web.text;

import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The sentences of the portal")
@Tag("J-05")
class TextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private final ResourceBundle japanese = ResourceBundle.getBundle(Texts.BUNDLE, Language.JA.locale());
    private final ResourceBundle english = ResourceBundle.getBundle(Texts.BUNDLE, Language.EN.locale());

    @Test
    void are_the_same_in_both_languages() {
        assertEquals(new TreeSet<>(japanese.keySet()), new TreeSet<>(english.keySet()));
        assertTrue(japanese.keySet().size() > 100);
    }

    @Test
    void take_the_same_values_in_both_languages() {
        for (String key : japanese.keySet()) {
            assertEquals(placeholders(japanese.getString(key)), placeholders(english.getString(key)), key);
        }
    }

    @Test
    void hold_no_apostrophe_that_would_switch_placeholders_off() {
        for (String key : english.keySet()) {
            assertTrue(!english.getString(key).contains("'"), key);
            assertTrue(!japanese.getString(key).contains("'"), key);
        }
    }

    @Test
    void are_Japanese_whatever_the_server_speaks() {
        assertEquals("ホーム", Texts.in(Language.JA).get("nav.home"));
        assertEquals("Home", Texts.in(Language.EN).get("nav.home"));
        assertEquals("1～25 件目 / 全 320 件", Texts.in(Language.JA).get("meters.extent", "1", "25", "320"));
    }

    private static TreeSet<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
