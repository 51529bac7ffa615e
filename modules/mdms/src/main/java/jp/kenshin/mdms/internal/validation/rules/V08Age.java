package jp.kenshin.mdms.internal.validation.rules;

import java.time.Instant;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.RuleCode;
import jp.kenshin.mdms.internal.validation.Limits;
import org.jspecify.annotations.Nullable;

/** V08: not in the future, beyond what clocks differ, and not older than the limit (opengeh E17: 3 years). Off for a historic import. */
final class V08Age implements ArrivalRule {
    @Override
    public RuleCode code() {
        return RuleCode.V08;
    }

    /** Limits come in runs of the same object, so that their bounds are worked out once for each run. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public void judge(ArrivalColumns columns) {
        if (columns.historic) {
            return;
        }
        long bit = code().bit();
        @Nullable Limits last = null;
        long latest = 0;
        long earliest = 0;
        for (int i = 0; i < columns.size; i++) {
            Limits limits = columns.limits[i];
            if (limits != last) {
                last = limits;
                latest = latest(columns.nowSecond, limits);
                earliest = earliest(columns.nowSecond, limits);
            }
            if (columns.atSeconds[i] > latest || columns.atSeconds[i] < earliest) {
                columns.failed[i] |= bit;
            }
        }
    }

    private static long latest(long nowSecond, Limits limits) {
        return nowSecond + limits.futureTolerance().toSeconds();
    }

    private static long earliest(long nowSecond, Limits limits) {
        return Instant.ofEpochSecond(nowSecond)
                .atOffset(Jst.OFFSET)
                .minus(limits.maximumAge())
                .toEpochSecond();
    }

    @Override
    public String reason(ArrivalColumns columns, int index) {
        long at = columns.atSeconds[index];
        long latest = latest(columns.nowSecond, columns.limits[index]);
        long earliest = earliest(columns.nowSecond, columns.limits[index]);
        return Texts.time(at) + (at > latest ? " is in the future" : " is too long ago") + "; accepted are times from "
                + Texts.time(earliest) + " to " + Texts.time(latest)
                + (at > latest ? "" : ", older ones by a historic import");
    }
}
