package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kenshin.fieldsimulator.internal.load.Register;

/** What a unit has kept of its meters' registers: nothing from before its storage, from while it was dark, or from another meter's time. */
final class Recall {
    private final DeviceClock clock;
    private final PowerCourse power;
    private final boolean needsPower;
    private final int storageDays;

    /** @param needsPower whether the meter measures nothing while the unit has no power */
    Recall(DeviceClock clock, PowerCourse power, boolean needsPower, int storageDays) {
        this.clock = clock;
        this.power = power;
        this.needsPower = needsPower;
        this.storageDays = storageDays;
    }

    /** The register at a time of the unit's clock, where the unit has it. */
    OptionalLong at(Register register, LocalDateTime stamp, int stepMinutes, Instant now) {
        Optional<Instant> measured = measuredAt(stamp).filter(instant -> !instant.isAfter(now));
        return measured.isEmpty() || isForgotten(stamp, stepMinutes, now)
                ? OptionalLong.empty()
                : register.countAt(measured.get(), now);
    }

    /** The instant at which the clock showed that time; empty when it never did or there was nothing to measure with. */
    Optional<Instant> measuredAt(LocalDateTime stamp) {
        return clock.shownAt(stamp).filter(instant -> !needsPower || power.wasOn(instant));
    }

    private boolean isForgotten(LocalDateTime stamp, int stepMinutes, Instant now) {
        LocalDateTime shown = clock.show(now);
        return storageDays == 0
                ? Duration.between(stamp, shown).toMinutes() >= stepMinutes
                : stamp.isBefore(shown.toLocalDate().atStartOfDay().minusDays(storageDays));
    }

    /** The last time on a grid that the clock has passed. */
    LocalDateTime latest(int stepMinutes, Instant now) {
        LocalDateTime shown = clock.show(now);
        LocalDateTime midnight = shown.toLocalDate().atStartOfDay();
        long steps = Duration.between(midnight, shown).toMinutes() / stepMinutes;
        return midnight.plusMinutes(steps * stepMinutes);
    }

    DeviceClock clock() {
        return clock;
    }
}
