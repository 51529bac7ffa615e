package jp.kenshin.mdms.internal.store;

import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.mdms.RuleCode;
import jp.kenshin.mdms.internal.day.DayVerdict;
import jp.kenshin.mdms.internal.validation.rules.DayJudge;
import jp.kenshin.mdms.internal.validation.rules.Reference;
import jp.kenshin.registry.DirectoryChannel;

/**
 * The short way of a channel's values that come one after another behind everything that is stored, and are good: nothing to look up,
 * nothing to keep but the values. Most values take it.
 */
final class InOrder {
    private final Arrivals arrivals;
    private final Limits limits;
    private final Reference reference = new Reference();

    InOrder(Arrivals arrivals, Limits limits) {
        this.arrivals = arrivals;
        this.limits = limits;
    }

    /** Decides about a group, or leaves it untouched and says false when it needs the long way. */
    boolean accepts(int group) {
        int from = arrivals.start[group];
        int to = arrivals.start[group + 1];
        if (arrivals.at[from] <= arrivals.state.mark[group] || !ascending(from, to) || !good(group, from, to)) {
            return false;
        }
        for (int row = from; row < to; row++) {
            arrivals.outcome[row] = Outcome.ACCEPTED;
        }
        arrivals.state.set(group, arrivals.at[to - 1], reference.goodAt(), reference.goodValue());
        return true;
    }

    private boolean ascending(int from, int to) {
        for (int row = from + 1; row < to; row++) {
            if (arrivals.at[row] == arrivals.at[row - 1]) {
                return false;
            }
        }
        return true;
    }

    private boolean good(int group, int from, int to) {
        DirectoryChannel channel = arrivals.channel(group);
        long goodAt = arrivals.state.goodAt[group];
        reference.set(goodAt, goodAt, arrivals.state.goodValue[group]);
        int row = from;
        while (row < to) {
            int day = Jst.dayOf(arrivals.at[row]);
            int end = endOfDay(row, to, day);
            DayVerdict.expire(reference, day);
            long found = DayJudge.judge(
                    limits.of(channel, day), reference, arrivals.at, arrivals.value, arrivals.failed, row, end);
            if (RuleCode.invalidates(found)) {
                return false;
            }
            row = end;
        }
        return true;
    }

    private int endOfDay(int from, int to, int day) {
        long last = Jst.startOfDay(day + 1);
        int end = from;
        while (end < to && arrivals.at[end] <= last) {
            end++;
        }
        return end;
    }
}
