package jp.kenshin.fieldsimulator.internal.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When a unit had no power. Appended as it happens. */
final class PowerCourse {
    private final List<Instant> changes = new ArrayList<>();

    boolean isOn() {
        return changes.size() % 2 == 0;
    }

    void change(Instant at) {
        changes.add(at);
    }

    boolean wasOn(Instant instant) {
        return changes.stream().filter(each -> !each.isAfter(instant)).count() % 2 == 0;
    }
}
