package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.RuleCode;

/**
 * V06: the time lies on the channel's grid, counted from midnight in Japan: xx:00 and xx:30 for half-hours (opengeh D66). A step
 * divides a day, so the second of the day decides, and a 32-bit division is cheaper than one of 64.
 */
final class V06Alignment implements ArrivalRule {
    private static final long OFFSET = Jst.OFFSET.getTotalSeconds();

    @Override
    public RuleCode code() {
        return RuleCode.V06;
    }

    @Override
    public void judge(ArrivalColumns columns) {
        long bit = code().bit();
        for (int i = 0; i < columns.size; i++) {
            int secondOfDay = (int) ((columns.atSeconds[i] + OFFSET) % Jst.SECONDS_PER_DAY);
            if (secondOfDay % columns.steps[i] != 0) {
                columns.failed[i] |= bit;
            }
        }
    }

    @Override
    public String reason(ArrivalColumns columns, int index) {
        long at = columns.atSeconds[index];
        int step = columns.steps[index];
        long before = at - Math.floorMod(at + OFFSET, (long) step);
        return Texts.time(at) + " is not on the grid of " + Texts.duration(step) + "; the nearest times are "
                + Texts.time(before) + " and " + Texts.time(before + step);
    }
}
