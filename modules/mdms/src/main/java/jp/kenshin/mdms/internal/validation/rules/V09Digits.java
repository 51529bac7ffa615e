package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.RuleCode;

/**
 * V09: no more digits than agreed (opengeh E89: ten before the point, three behind), than the register shows, and than the channel
 * keeps, so that what is stored is exactly what was sent. Zeros at the end of a fraction are no precision. A historic import may
 * use all decimals of the channel.
 */
final class V09Digits implements ArrivalRule {
    @Override
    public RuleCode code() {
        return RuleCode.V09;
    }

    @Override
    public void judge(ArrivalColumns columns) {
        long bit = code().bit();
        for (int i = 0; i < columns.size; i++) {
            int decimals = columns.decimals[i];
            if (decimals > mostDecimals(columns, i) || tooLarge(columns, i, decimals)) {
                columns.failed[i] |= bit;
            }
        }
    }

    private static boolean tooLarge(ArrivalColumns columns, int index, int decimals) {
        return Math.abs(columns.numbers[index]) >= PowersOfTen.of(mostInteger(columns, index) + decimals);
    }

    private static int mostDecimals(ArrivalColumns columns, int index) {
        int scale = columns.scales[index];
        return columns.historic ? scale : Math.min(scale, columns.limits[index].decimals());
    }

    /** Never so many that the value in stored units could leave 64 bits. */
    private static int mostInteger(ArrivalColumns columns, int index) {
        int shown = Math.min(columns.digits[index], columns.limits[index].integerDigits());
        return Math.min(shown, PowersOfTen.MAX_DIGITS - columns.scales[index]);
    }

    @Override
    public String reason(ArrivalColumns columns, int index) {
        return Texts.number(columns.numbers[index], columns.decimals[index])
                + " has too many digits for meter "
                + columns.channels[index].channel().meter() + "; accepted are "
                + mostInteger(columns, index) + " before the decimal point and " + mostDecimals(columns, index)
                + " behind it";
    }
}
