package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.RuleCode;

/**
 * V11: not one of the numbers that only overflowing or erased counters give: 4,294,967.295, 2,147,483.647, 16,777.215 and the like
 * (Energy Sparks' list of bad values). The slot stays missing.
 */
final class V11Garbage implements ArrivalRule {
    @Override
    public RuleCode code() {
        return RuleCode.V11;
    }

    @Override
    public void judge(ArrivalColumns columns) {
        long bit = code().bit();
        for (int i = 0; i < columns.size; i++) {
            if (columns.limits[i].garbage().contain(columns.numbers[i], columns.decimals[i])) {
                columns.failed[i] |= bit;
            }
        }
    }

    @Override
    public String reason(ArrivalColumns columns, int index) {
        return Texts.number(columns.numbers[index], columns.decimals[index])
                + " is known as what a broken counter sends; read the meter again, the slot stays missing";
    }
}
