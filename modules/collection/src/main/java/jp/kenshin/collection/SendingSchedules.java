package jp.kenshin.collection;

import java.util.List;
import jp.kenshin.registry.MeterKind;

/**
 * When units measure and send (C-01, C-20): what operators want, what units have confirmed. A wish is sent to the unit (F9) and read back,
 * again and again until the unit says the same.
 */
public interface SendingSchedules {
    /** Granularities that can be wished for, in minutes. */
    List<Integer> GRANULARITIES = List.of(1, 5, 15, 30, 60);

    /**
     * Schedules of a unit, one for each kind of meter that one was wished for; in order of kind.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link CollectionError#UNIT_NOT_FOUND}
     */
    List<UnitSchedule> list(String unit);

    /**
     * Wishes that the unit's meters of a kind measure at a granularity. How often and at which moment they send follows from it. In the
     * audit log.
     *
     * @param granularityMinutes one of {@link #GRANULARITIES}
     * @throws jp.kenshin.kernel.KenshinException {@link CollectionError#UNIT_NOT_FOUND}; {@link CollectionError#SCHEDULE_REFUSED} for a kind that
     *     the unit does not carry now, or a granularity whose values the registry has no place for
     */
    UnitSchedule want(String actor, String unit, MeterKind kind, int granularityMinutes);
}
