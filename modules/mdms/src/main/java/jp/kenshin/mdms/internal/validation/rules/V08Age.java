package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.RuleCode;

/** V08: not in the future, beyond what clocks differ, and not older than the limit (opengeh E17: 3 years). Off for a historic import. */
final class V08Age implements ArrivalRule {
    @Override
    public RuleCode code() {
        return RuleCode.V08;
    }

    @Override
    public void judge(ArrivalColumns columns) {
        if (columns.historic) {
            return;
        }
        long bit = code().bit();
        for (int i = 0; i < columns.size; i++) {
            columns.boundTimesBy(columns.limits[i]);
            if (columns.atSeconds[i] > columns.latest || columns.atSeconds[i] < columns.earliest) {
                columns.failed[i] |= bit;
            }
        }
    }

    @Override
    public String reason(ArrivalColumns columns, int index) {
        long at = columns.atSeconds[index];
        columns.boundTimesBy(columns.limits[index]);
        return Texts.time(at) + (at > columns.latest ? " is in the future" : " is too long ago")
                + "; accepted are times from "
                + Texts.time(columns.earliest) + " to " + Texts.time(columns.latest)
                + (at > columns.latest ? "" : ", older ones by a historic import");
    }
}
