package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.kernel.Jst;

/**
 * V07: the values of a scheduled channel follow each other step by step (opengeh E87). The value after a hole carries the flag and
 * stays as good as it is. A day answers for its own holes only: what is missing before its first value counts from midnight.
 */
final class V07Holes {
    private V07Holes() {}

    static boolean breaks(ChannelLimits limits, long previousAt, long at) {
        long before = at - limits.stepSeconds();
        return before > previousAt
                && limits.scheduled()
                && before >= limits.firstInstalledAt()
                && before > Jst.startOfDay(Jst.dayOf(at));
    }
}
