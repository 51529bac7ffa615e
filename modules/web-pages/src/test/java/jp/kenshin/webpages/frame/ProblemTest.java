package jp.kenshin.webpages.frame;

import jp.kenshin.kernel.ErrorCode;
import jp.kenshin.kernel.KenshinException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A page that could not be shown")
class ProblemTest {
    private enum SomeError implements ErrorCode {
        GONE;

        @Override
        public Category category() {
            return Category.NOT_FOUND;
        }
    }

    @Test
    void is_told_by_the_cause_before_the_status() {
        KenshinException cause = new KenshinException(SomeError.GONE, "no such meter");
        assertEquals(Problem.Kind.NOT_FOUND, Problem.Kind.of(500, cause));
        assertEquals(Problem.Kind.FAILED, Problem.Kind.of(500, null));
        assertEquals(Problem.Kind.FORBIDDEN, Problem.Kind.of(403, null));
    }

    @Test
    void has_a_support_number_that_can_be_read_out_on_the_phone() {
        assertTrue(Problem.newSupportId().matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}"));
    }
}
