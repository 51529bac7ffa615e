package jp.kenshin.portal;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What a machine can check of WCAG 2.2, level AA, and of best practice beyond it. */
public final class Wcag {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> RULES_OF_COLOURS = List.of("color-contrast");

    private Wcag() {}

    /** Fails with the rules that a page breaks, and where: every rule in the light, those of colours in the dark, where nothing else differs. */
    public static void check(Page page) {
        turn(page, ColorScheme.LIGHT);
        assertEquals(List.of(), broken(axe(page).withTags(RULES)), page.url());
        turn(page, ColorScheme.DARK);
        assertEquals(List.of(), broken(axe(page).withRules(RULES_OF_COLOURS)), () -> "in the dark: " + page.url());
    }

    /** Without motion, so that no colour is on its way from one to another. */
    private static void turn(Page page, ColorScheme scheme) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** The pages hold no frames, which alone the other mode is for. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> broken(AxeBuilder rules) {
        return rules.analyze().getViolations().stream().map(Wcag::inWords).toList();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }
}
