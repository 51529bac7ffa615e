package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.AppendResult.Rejection;
import org.jspecify.annotations.Nullable;

/**
 * What the rules on arrival say of each value of a batch, by its index: refused with a reason, or admitted in stored units,
 * perhaps on hold. May be used again for the next batch of the same thread, and then costs no memory.
 */
public final class Admission {
    final ArrivalColumns columns = new ArrivalColumns();
    long[] values = {};
    long[] held = {};

    @Nullable
    Rejection[] rejections = {};

    /** Makes room for a batch; every value is written by the rules afterwards. */
    void resize(int size) {
        if (values.length < size) {
            values = new long[size];
            held = new long[size];
            rejections = new Rejection[size];
        }
    }

    public boolean admitted(int index) {
        return rejections[index] == null;
    }

    /** Why the value is not to be stored; null when it is admitted. */
    public @Nullable Rejection rejection(int index) {
        return rejections[index];
    }

    /** The admitted value in stored units, exact; 0 for a refused one. */
    public long value(int index) {
        return values[index];
    }

    /**
     * Bits of the rules (V03) for which an admitted value is stored but invalid until someone clears it; 0 for most. They are facts
     * of the arrival: {@link DayJudge} takes them in as they are and never finds them itself.
     */
    public long held(int index) {
        return held[index];
    }
}
