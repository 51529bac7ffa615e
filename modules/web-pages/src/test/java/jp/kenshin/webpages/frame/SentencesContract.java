package jp.kenshin.webpages.frame;

import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for the sentences of every site. */
@Tag("J-05")
public abstract class SentencesContract {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private final Class<?> home;
    private final ResourceBundle japanese;
    private final ResourceBundle english;

    /** @param home class beside which the sentences lie */
    protected SentencesContract(Class<?> home) {
        this.home = home;
        this.japanese = ResourceBundle.getBundle(Texts.bundle(home), Language.JA.locale());
        this.english = ResourceBundle.getBundle(Texts.bundle(home), Language.EN.locale());
    }

    @Test
    public void are_the_same_in_both_languages() {
        assertEquals(new TreeSet<>(japanese.keySet()), new TreeSet<>(english.keySet()));
        assertTrue(japanese.keySet().size() > 30);
    }

    @Test
    public void take_the_same_values_in_both_languages() {
        for (String key : japanese.keySet()) {
            assertEquals(placeholders(japanese.getString(key)), placeholders(english.getString(key)), key);
        }
    }

    @Test
    public void hold_no_apostrophe_that_would_switch_placeholders_off() {
        for (String key : english.keySet()) {
            assertFalse(english.getString(key).contains("'"), key);
            assertFalse(japanese.getString(key).contains("'"), key);
        }
    }

    @Test
    public void say_what_happened_and_what_to_do_when_a_page_cannot_be_shown() {
        for (Problem.Kind kind : Problem.Kind.values()) {
            for (Language language : Language.values()) {
                Problem problem = new Problem(kind, Problem.newSupportId(), Texts.beside(home, language));
                assertTrue(problem.getTitle().length() > 5, kind::name);
                assertTrue(problem.getExplanation().length() > 5, kind::name);
                assertTrue(problem.getAdvice().length() > 5, kind::name);
            }
        }
    }

    private static TreeSet<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
