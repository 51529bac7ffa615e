package jp.kenshin.console.pages.device;

import java.util.Locale;
import jp.kenshin.collection.UnitSchedule;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/**
 * When a unit's meters of a kind measure and send, in words.
 *
 * @param kind which of its meters
 * @param wanted what an operator wants
 * @param wantedBy who and since when
 * @param told what the unit says that it does; a dash before it has said anything
 * @param icon for the state
 * @param state whether the unit does what is wanted, or why not
 */
public record ScheduleView(String kind, String wanted, String wantedBy, String told, String icon, String state) {
    private static final int A_MINUTE = 60;

    static ScheduleView of(UnitSchedule schedule, Texts texts) {
        UnitSchedule.Problem problem = schedule.problem();
        String word = schedule.isConfirmed() ? "confirmed" : AddressQuery.word(problem);
        return new ScheduleView(
                texts.get("kind." + AddressQuery.word(schedule.kind())),
                timing(schedule.wanted(), texts),
                schedule.wantedBy() + " " + Formats.of(texts).dateTime(schedule.wantedAt()),
                schedule.told().map(told -> timing(told, texts)).orElse(texts.get("none")),
                schedule.isConfirmed() ? "well" : problem == UnitSchedule.Problem.NONE ? "awaited" : "invalid",
                texts.get("schedule." + word));
    }

    private static String timing(UnitSchedule.Timing timing, Texts texts) {
        return texts.get(
                "schedule.timing",
                timing.granularityMinutes(),
                timing.everyMinutes(),
                String.format(
                        Locale.ROOT, "%d:%02d", timing.offsetSeconds() / A_MINUTE, timing.offsetSeconds() % A_MINUTE));
    }
}
