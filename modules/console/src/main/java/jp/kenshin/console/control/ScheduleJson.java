package jp.kenshin.console.control;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jp.kenshin.collection.UnitSchedule;
import jp.kenshin.collection.UnitSchedule.Timing;
import jp.kenshin.kernel.Jst;

/** Schedules of units as the internal API shows them. */
final class ScheduleJson {
    private ScheduleJson() {}

    static JsonObject of(UnitSchedule schedule) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("unit", schedule.unit())
                .add("kind", schedule.kind().name())
                .add("confirmed", schedule.isConfirmed())
                .add("wanted", json(schedule.wanted()))
                .add("wantedBy", schedule.wantedBy())
                .add("wantedAt", Jst.exact(schedule.wantedAt()));
        schedule.told().ifPresent(told -> json.add("told", json(told)));
        schedule.toldAt().ifPresent(at -> json.add("toldAt", Jst.exact(at)));
        return json.add("tries", schedule.tries())
                .add("nextTryAt", Jst.exact(schedule.nextTryAt()))
                .add("problem", schedule.problem().name())
                .build();
    }

    private static JsonObject json(Timing timing) {
        return Json.createObjectBuilder()
                .add("granularityMinutes", timing.granularityMinutes())
                .add("everyMinutes", timing.everyMinutes())
                .add("offsetSeconds", timing.offsetSeconds())
                .build();
    }
}
