package jp.kenshin.fieldsimulator.internal.device;

import jp.kenshin.echonet.unit.SendingSchedule;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;

/** When units measure and send until they are told otherwise, each at a moment of its own. */
final class Schedules {
    private static final int HALF_HOUR = 30;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final int EARLIEST = 10;
    private static final int LATEST_OF_HALF_HOUR = 15 * 60;
    private static final int LATEST_OF_DAY = 18 * 60 * 60;

    private Schedules() {}

    static SendingSchedule usual(MeterKind kind, Chance chance) {
        return kind == MeterKind.ELECTRICITY
                ? new SendingSchedule(HALF_HOUR, HALF_HOUR, (int) chance.between(20, EARLIEST, LATEST_OF_HALF_HOUR))
                : new SendingSchedule(HOUR, DAY, (int) chance.between(20, EARLIEST, LATEST_OF_DAY));
    }
}
