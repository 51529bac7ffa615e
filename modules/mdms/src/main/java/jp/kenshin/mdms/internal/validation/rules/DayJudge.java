package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.RuleCode;

/**
 * The second stage on arrival: values of one channel in order of time, each judged against the last good one before it, so that one
 * spike does not condemn its followers. A pure function of what it is given: the same raw values give the same judgement in whatever
 * order they arrived, if they are judged in order of time.
 */
public final class DayJudge {
    private static final long V07 = RuleCode.V07.bit();
    private static final long V14 = RuleCode.V14.bit();
    private static final long V15 = RuleCode.V15.bit();
    private static final long V16 = RuleCode.V16.bit();

    private DayJudge() {}

    /**
     * Judges the values from one index to another.
     *
     * @param limits of the channel
     * @param reference what comes before; moved to the end of the values
     * @param at instants, strictly ascending, all after the reference
     * @param values in stored units
     * @param failed in: bits that the arrival found ({@link Admission#held}); out: these and the bits found here
     * @param from first index
     * @param to first index no longer
     * @return all bits found, so that 0 means that nothing is to be kept of this judgement
     */
    public static long judge(
            ChannelLimits limits, Reference reference, long[] at, long[] values, long[] failed, int from, int to) {
        long previousAt = reference.previousAt();
        long goodAt = reference.goodAt();
        long goodValue = reference.goodValue();
        long found = 0;
        for (int i = from; i < to; i++) {
            long bits = failed[i] | quantityRules(limits, goodAt, goodValue, at[i], values[i]);
            if (V07Holes.breaks(limits, previousAt, at[i])) {
                bits |= V07;
            }
            failed[i] = bits;
            found |= bits;
            previousAt = at[i];
            if (!RuleCode.invalidates(bits)) {
                goodAt = at[i];
                goodValue = values[i];
            }
        }
        reference.set(previousAt, goodAt, goodValue);
        return found;
    }

    private static long quantityRules(ChannelLimits limits, long goodAt, long goodValue, long at, long value) {
        if (!limits.register()) {
            return plausible(limits, value, limits.stepSeconds());
        }
        if (goodAt == Reference.NONE || limits.exchanged(goodAt, at)) {
            return 0;
        }
        return plausible(limits, value - goodValue, at - goodAt);
    }

    private static long plausible(ChannelLimits limits, long quantity, long elapsedSeconds) {
        if (!V14Negative.breaks(quantity)) {
            return V16MaxPhysical.breaks(limits, quantity, elapsedSeconds) ? V16 : 0;
        }
        if (limits.register() && V15RollOver.explains(limits, quantity, elapsedSeconds)) {
            return 0;
        }
        return limits.register() && V15RollOver.breaks(limits, quantity) ? V15 : V14;
    }
}
