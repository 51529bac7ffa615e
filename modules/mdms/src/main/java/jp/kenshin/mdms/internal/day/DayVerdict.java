package jp.kenshin.mdms.internal.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.RuleCode;
import jp.kenshin.mdms.internal.validation.rules.ChannelLimits;
import jp.kenshin.mdms.internal.validation.rules.DayJudge;
import jp.kenshin.mdms.internal.validation.rules.Reference;

/**
 * Judges a day with all its rival values: each instant's rivals against the last good value before the instant, of which the one
 * that becomes current is the next. What a hole says (V07) is not kept: the view shows it, and it would change with every late value.
 */
public final class DayVerdict {
    /** How many days back a last good value still says something about the next one. */
    public static final int LOOK_BACK_DAYS = 7;

    private DayVerdict() {}

    /** Forgets a last good value that is too old to judge the given day by. */
    public static void expire(Reference reference, int day) {
        if (reference.hasGood() && Jst.dayOf(reference.goodAt()) < day - LOOK_BACK_DAYS) {
            reference.clear();
        }
    }

    /**
     * @param reference last good value before the day; moved to the day's end
     * @return what is wrong, in order of time and rival
     */
    public static List<Finding> judge(DayHistory day, ChannelLimits limits, Reference reference) {
        List<Finding> findings = new ArrayList<>();
        Reference trial = new Reference();
        for (List<Candidate> rivals : day.instants().values()) {
            Reference next = judge(rivals, day, limits, reference, trial, findings);
            reference.set(next.previousAt(), next.goodAt(), next.goodValue());
        }
        findings.sort(Comparator.comparingLong(Finding::at).thenComparingInt(Finding::number));
        return findings;
    }

    private static Reference judge(
            List<Candidate> rivals,
            DayHistory day,
            ChannelLimits limits,
            Reference before,
            Reference trial,
            List<Finding> findings) {
        Reference after = new Reference().set(before.previousAt(), before.goodAt(), before.goodValue());
        boolean settled = false;
        for (Candidate rival : rivals.size() == 1 ? rivals : ranked(rivals)) {
            trial.set(before.previousAt(), before.goodAt(), before.goodValue());
            long failed = judge(day.held(rival), limits, trial);
            if (failed != 0) {
                findings.add(new Finding(rival.at(), rival.number(), failed));
            } else if (!settled) {
                settled = true;
                after.set(trial.previousAt(), trial.goodAt(), trial.goodValue());
            }
        }
        return after;
    }

    private static List<Candidate> ranked(List<Candidate> rivals) {
        return rivals.stream().sorted(Precedence.AMONG_EQUALS).toList();
    }

    private static long judge(Candidate candidate, ChannelLimits limits, Reference reference) {
        long[] failed = {candidate.held()};
        DayJudge.judge(limits, reference, new long[] {candidate.at()}, new long[] {candidate.value()}, failed, 0, 1);
        return RuleCode.invalidates(failed[0]) ? failed[0] & ~RuleCode.V07.bit() : 0;
    }
}
