package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.RuleCode;

/**
 * V10: not one of the numbers by which devices say "no data" (ECHONET 0xFFFFFFFE, 0x7FFFFFFE), whatever decimal point another head
 * end gave them. The slot stays missing. The 16-bit words are real quantities of most channels, and are limits of those reading
 * types only that are sent as 16 bits.
 */
final class V10NoData implements ArrivalRule {
    @Override
    public RuleCode code() {
        return RuleCode.V10;
    }

    @Override
    public void judge(ArrivalColumns columns) {
        long bit = code().bit();
        for (int i = 0; i < columns.size; i++) {
            if (columns.limits[i].noData().contain(columns.numbers[i], columns.decimals[i])) {
                columns.failed[i] |= bit;
            }
        }
    }

    @Override
    public String reason(ArrivalColumns columns, int index) {
        return Texts.number(columns.numbers[index], columns.decimals[index])
                + " is a device's word for 'no data', not a quantity; leave the value out, the slot stays missing";
    }
}
