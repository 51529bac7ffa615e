package jp.kenshin.mdms.internal.validation.rules;

import java.util.Arrays;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.second;

/** Values judged one after the other from the first step of a day on. */
final class Judging {
    static final long MIDNIGHT = second("2026-11-20T00:00:00+09:00");

    private Judging() {}

    /** Bits that each value fails, when one comes every hour and none before. */
    static long[] hourly(MeterFixture meter, long... values) {
        return every(3_600, meter, values);
    }

    static long[] every(int seconds, MeterFixture meter, long... values) {
        long[] at = new long[values.length];
        Arrays.setAll(at, i -> MIDNIGHT + (i + 1L) * seconds);
        long[] failed = new long[values.length];
        DayJudge.judge(meter.limits(), new Reference(), at, values, failed, 0, values.length);
        return failed;
    }
}
