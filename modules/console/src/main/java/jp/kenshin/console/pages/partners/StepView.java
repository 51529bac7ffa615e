package jp.kenshin.console.pages.partners;

import java.util.Locale;
import jp.kenshin.jointmetering.OnboardingStep;
import jp.kenshin.webpages.text.Texts;

/**
 * One line of the check list in words.
 *
 * @param title what it is about
 * @param done whether nothing is left to do
 * @param finding the facts
 * @param todo what to do; empty when it is done
 * @param agreement whether it is the agreement, which is registered on this page
 */
public record StepView(String title, boolean done, String finding, String todo, boolean agreement) {
    static StepView of(OnboardingStep step, Texts texts) {
        boolean agreement = step.kind() == OnboardingStep.Kind.AGREEMENT;
        // Why an agreement does not count is said in English for those who read logs; the page says what to do.
        String finding = agreement && !step.done() ? "" : step.finding();
        return new StepView(
                texts.get(key(step) + ".title"),
                step.done(),
                finding,
                step.done() ? "" : texts.get(key(step) + ".todo"),
                agreement);
    }

    static String key(OnboardingStep step) {
        return "step." + step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
