package jp.kenshin.jointmetering.web.frame;

import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.web.text.Language;
import jp.kenshin.jointmetering.web.text.Texts;
import jp.kenshin.kernel.KenshinException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A page that could not be shown")
class ProblemTest {
    @Test
    void is_told_by_the_cause_before_the_status() {
        KenshinException cause = new KenshinException(JointMeteringError.METER_NOT_FOUND, "no such meter");
        assertEquals(Problem.Kind.NOT_FOUND, Problem.Kind.of(500, cause));
        assertEquals(Problem.Kind.FAILED, Problem.Kind.of(500, null));
        assertEquals(Problem.Kind.FORBIDDEN, Problem.Kind.of(403, null));
    }

    @ParameterizedTest
    @EnumSource
    void says_what_happened_and_what_to_do_in_both_languages(Problem.Kind kind) {
        for (Language language : Language.values()) {
            Problem problem = new Problem(kind, Problem.newSupportId(), Texts.in(language));
            assertTrue(problem.getTitle().length() > 5);
            assertTrue(problem.getExplanation().length() > 5);
            assertTrue(problem.getAdvice().length() > 5);
        }
    }

    @Test
    void has_a_support_number_that_can_be_read_out_on_the_phone() {
        assertTrue(Problem.newSupportId().matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}"));
    }
}
