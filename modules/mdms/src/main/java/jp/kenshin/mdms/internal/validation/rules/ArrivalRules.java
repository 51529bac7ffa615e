package jp.kenshin.mdms.internal.validation.rules;

import java.time.Clock;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.AppendResult.Rejection;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.RuleSet;

/**
 * The first stage on arrival: all that can be said of a value before the database is asked. Runs ahead of the transaction, rule
 * by rule over slices of the batch. A value that fails several rules is refused for the first of them in the order below: who
 * and when come before how much, and "this means no data" before "this has too many digits".
 */
public final class ArrivalRules {
    private static final ArrivalRule[] RULES = {
        new V01Installed(),
        new V03SerialNumber(),
        new V06Alignment(),
        new V08Age(),
        new V10NoData(),
        new V11Garbage(),
        new V14Negative(),
        new V09Digits()
    };
    private static final long HOLDS = holds();

    private final RuleBook book;
    private final Clock clock;

    public ArrivalRules(RuleBook book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** Judges each value of the batch; safe to call from many threads. */
    public Admission examine(ReadingBatch batch) {
        return examine(batch, new Admission());
    }

    /**
     * The same without allocating.
     *
     * @param admission used before or not; overwritten
     * @return the admission given
     */
    public Admission examine(ReadingBatch batch, Admission admission) {
        RuleSet rules = book.on(Jst.dayOf(clock.instant()));
        ArrivalColumns columns = admission.columns;
        columns.begin(rules, clock.instant().getEpochSecond(), batch.origin().historic());
        admission.resize(batch.size());
        for (int from = 0; from < batch.size(); from += ArrivalColumns.CAPACITY) {
            columns.fill(batch, from);
            for (ArrivalRule rule : RULES) {
                rule.judge(columns);
            }
            admit(columns, admission, from);
        }
        return admission;
    }

    private static void admit(ArrivalColumns columns, Admission admission, int from) {
        for (int i = 0; i < columns.size; i++) {
            long failed = columns.failed[i];
            boolean admitted = (failed & ~HOLDS) == 0;
            admission.held[from + i] = failed & HOLDS;
            admission.rejections[from + i] = admitted ? null : rejection(columns, i);
            admission.values[from + i] =
                    admitted ? PowersOfTen.scale(columns.numbers[i], columns.scales[i] - columns.decimals[i]) : 0;
        }
    }

    private static Rejection rejection(ArrivalColumns columns, int index) {
        for (ArrivalRule rule : RULES) {
            if (!rule.holds() && (columns.failed[index] & rule.code().bit()) != 0) {
                return new Rejection(rule.code().name(), rule.reason(columns, index));
            }
        }
        throw new IllegalStateException("a bit without a rule: " + columns.failed[index]);
    }

    private static long holds() {
        long bits = 0;
        for (ArrivalRule rule : RULES) {
            bits |= rule.holds() ? rule.code().bit() : 0;
        }
        return bits;
    }
}
