package jp.kenshin.console.pages.device;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.collection.UnitSchedule;
import jp.kenshin.collection.UnitSchedule.Problem;
import jp.kenshin.collection.UnitSchedule.Timing;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@DisplayName("A schedule on the page of a device")
@Tag("C-01")
class ScheduleViewTest {
    private static final Timing HOURLY = new Timing(60, 1_440, 905);

    @Test
    void says_what_is_wanted_and_that_the_unit_does_it() {
        ScheduleView view =
                ScheduleView.of(schedule(Optional.of(HOURLY), Problem.NONE), PageLanguage.texts(Language.JA));
        assertEquals("60分値を1,440分ごと（15:05 後に送信）", view.wanted());
        assertEquals(view.wanted(), view.told());
        assertEquals("operator 2026/11/21(土) 12:00", view.wantedBy());
        assertEquals("well", view.icon());
        assertEquals("指定どおり", view.state());
    }

    @Test
    void says_that_the_unit_is_being_told() {
        ScheduleView view = ScheduleView.of(schedule(Optional.empty(), Problem.NONE), PageLanguage.texts(Language.EN));
        assertEquals("—", view.told());
        assertEquals("awaited", view.icon());
        assertEquals("The unit is being told", view.state());
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void says_why_a_unit_has_not_confirmed(Problem problem) {
        for (Language language : Language.values()) {
            ScheduleView view = ScheduleView.of(
                    schedule(Optional.of(new Timing(30, 30, 5)), problem), PageLanguage.texts(language));
            assertFalse(view.state().isBlank());
            assertEquals(problem == Problem.NONE ? "awaited" : "invalid", view.icon());
        }
    }

    private static UnitSchedule schedule(Optional<Timing> told, Problem problem) {
        Instant wished = Instant.parse("2026-11-21T03:00:00Z");
        return new UnitSchedule(
                "E-0000201",
                MeterKind.LOW_VOLTAGE,
                HOURLY,
                "operator",
                wished,
                told,
                told.map(timing -> wished),
                0,
                wished,
                problem);
    }
}
