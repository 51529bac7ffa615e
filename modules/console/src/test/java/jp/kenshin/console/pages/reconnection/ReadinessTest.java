package jp.kenshin.console.pages.reconnection;

import java.time.Instant;
import java.util.List;
import jp.kenshin.console.pages.cases.CaseFixture;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.BusinessHours;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.console.pages.cases.CaseFixture.cutoff;
import static jp.kenshin.console.pages.cases.CaseFixture.declared;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("What is missing before a reconnection")
@Tag("S-06")
class ReadinessTest {
    private static final Instant MORNING = Instant.parse("2026-11-27T00:00:00Z");
    private static final BusinessHours HOURS = new BusinessHours() {
        @Override
        public boolean isOpen(Instant moment) {
            return !moment.isBefore(MORNING);
        }

        @Override
        public Instant nextOpening(Instant moment) {
            return MORNING;
        }
    };

    @Test
    void is_nothing_when_it_is_declared_over_in_business_hours_and_somebody_else_comes() {
        Readiness ready = readiness(declared(cutoff(Cutoff.State.CUT_OFF)), "reconnect", MORNING);
        assertEquals(List.of(), words(ready));
        assertTrue(ready.isReady());
    }

    @Test
    void is_the_declaration_the_hour_and_the_other_person_each_in_words() {
        Readiness notYet = readiness(cutoff(Cutoff.State.CUT_OFF), "desk", CaseFixture.NIGHT);
        assertEquals(
                List.of("事業者の解消の申告がありません", "営業時間外です。次は 2026/11/27(金) 09:00 から", "遮断した人（desk）は再接続できません。別の担当者が必要です"),
                words(notYet));
        assertFalse(notYet.isReady());
    }

    @Test
    void is_not_a_point_that_never_confirmed() {
        Readiness ready = readiness(declared(cutoff(Cutoff.State.CUTTING_OFF)), "reconnect", MORNING);
        assertTrue(ready.isReady());
        assertTrue(ready.getConditions().stream().anyMatch(condition -> !condition.met()));
    }

    @Test
    void is_no_question_any_more_once_it_is_ordered() {
        assertFalse(readiness(cutoff(Cutoff.State.RECONNECTING), "reconnect", MORNING)
                .isReady());
    }

    private static Readiness readiness(Cutoff cutoff, String person, Instant now) {
        return new Readiness(cutoff, person, HOURS, now, PageLanguage.texts(Language.JA));
    }

    private static List<String> words(Readiness readiness) {
        return readiness.getMissing().stream().map(Readiness.Condition::words).toList();
    }
}
