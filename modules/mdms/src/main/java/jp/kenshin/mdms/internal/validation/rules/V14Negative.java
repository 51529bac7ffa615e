package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.RuleCode;

/**
 * V14: no negative quantity (opengeh E86). A negative number is refused on arrival; a register that runs backwards is found against
 * the last good value, unless a roll-over (V15) or an exchange explains it.
 */
final class V14Negative implements ArrivalRule {
    @Override
    public RuleCode code() {
        return RuleCode.V14;
    }

    @Override
    public void judge(ArrivalColumns columns) {
        long bit = code().bit();
        for (int i = 0; i < columns.size; i++) {
            if (columns.numbers[i] < 0) {
                columns.failed[i] |= bit;
            }
        }
    }

    @Override
    public String reason(ArrivalColumns columns, int index) {
        return Texts.number(columns.numbers[index], columns.decimals[index])
                + " is negative; a quantity is 0 or more, and flow the other way has a channel of its own";
    }

    /** @param quantity since the last good value, below 0 when the register fell */
    static boolean breaks(long quantity) {
        return quantity < 0;
    }
}
