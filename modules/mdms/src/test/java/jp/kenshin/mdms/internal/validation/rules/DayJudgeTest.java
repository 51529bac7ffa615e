package jp.kenshin.mdms.internal.validation.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import jp.kenshin.mdms.RuleCode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class DayJudgeTest {
    private static final ChannelLimits LIMITS = waterMeter().digits(4).limits();

    @Property
    void valuesJudgedInPartsAreJudgedAsAWhole(@ForAll("days") NavigableMap<Long, Long> day, @ForAll int cutSeed) {
        Judged whole = Judged.of(day);
        int cut = Math.floorMod(cutSeed, day.size() + 1);
        Judged parts = new Judged(day);
        Reference reference = new Reference();
        DayJudge.judge(LIMITS, reference, parts.at, parts.values, parts.failed, 0, cut);
        DayJudge.judge(LIMITS, reference, parts.at, parts.values, parts.failed, cut, day.size());
        assertArrayEquals(whole.failed, parts.failed);
        assertEquals(whole.reference.goodAt(), reference.goodAt());
        assertEquals(whole.reference.goodValue(), reference.goodValue());
    }

    @Property
    void theOrderOfArrivalDoesNotChangeTheJudgement(
            @ForAll("days") NavigableMap<Long, Long> day, @ForAll Random random) {
        List<Map.Entry<Long, Long>> arrivals = new ArrayList<>(day.entrySet());
        Collections.shuffle(arrivals, random);
        InOrderOrAgain channel = new InOrderOrAgain();
        arrivals.forEach(arrival -> channel.arrives(arrival.getKey(), arrival.getValue()));
        assertEquals(Judged.of(day).byInstant(), channel.judgement);
    }

    @Property
    void oneSpikeInAGoodDayIsTheOnlyOneToFail(
            @ForAll @IntRange(min = 1, max = 23) int spike,
            @ForAll @IntRange(min = 12_000, max = 3_000_000) int height) {
        NavigableMap<Long, Long> day = new TreeMap<>();
        for (int hour = 1; hour <= 24; hour++) {
            day.put(Judging.MIDNIGHT + hour * 3_600L, 1_000_000 + 400L * hour + (hour == spike + 1 ? height : 0));
        }
        long[] expected = new long[24];
        expected[spike] = RuleCode.V16.bit();
        assertArrayEquals(expected, Judged.of(day).failed);
    }

    @Test
    @Tag("M-01")
    void aValueOnHoldIsNoReferenceForItsFollowers() {
        long[] at = {Judging.MIDNIGHT + 3_600, Judging.MIDNIGHT + 7_200, Judging.MIDNIGHT + 10_800};
        long[] failed = {0, RuleCode.V03.bit(), 0};
        long found = DayJudge.judge(LIMITS, new Reference(), at, new long[] {9_000, 18_000, 10_000}, failed, 0, 3);
        assertArrayEquals(new long[] {0, RuleCode.V03.bit(), 0}, failed);
        assertEquals(RuleCode.V03.bit(), found);
    }

    @Test
    @Tag("M-01")
    void nothingFoundIsZero() {
        long[] at = {Judging.MIDNIGHT + 3_600};
        assertEquals(0, DayJudge.judge(LIMITS, new Reference(), at, new long[] {5}, new long[1], 0, 1));
    }

    /** Days of an hourly register with gaps, spikes, falls and roll-overs. */
    @Provide
    Arbitrary<NavigableMap<Long, Long>> days() {
        Arbitrary<Long> values = Arbitraries.oneOf(
                Arbitraries.longs().between(0, 9_999_999),
                Arbitraries.longs().between(5_000_000, 5_030_000),
                Arbitraries.longs().between(9_990_000, 9_999_999),
                Arbitraries.longs().between(0, 9_000));
        return Arbitraries.maps(Arbitraries.longs().between(1, 24).map(hour -> Judging.MIDNIGHT + hour * 3_600), values)
                .ofMinSize(1)
                .ofMaxSize(24)
                .map(TreeMap::new);
    }

    /** A day in columns. */
    private static final class Judged {
        final long[] at;
        final long[] values;
        final long[] failed;
        final Reference reference = new Reference();

        Judged(NavigableMap<Long, Long> day) {
            at = day.keySet().stream().mapToLong(Long::longValue).toArray();
            values = day.values().stream().mapToLong(Long::longValue).toArray();
            failed = new long[at.length];
        }

        static Judged of(NavigableMap<Long, Long> day) {
            Judged judged = new Judged(day);
            DayJudge.judge(LIMITS, judged.reference, judged.at, judged.values, judged.failed, 0, judged.at.length);
            return judged;
        }

        NavigableMap<Long, Long> byInstant() {
            NavigableMap<Long, Long> byInstant = new TreeMap<>();
            for (int i = 0; i < at.length; i++) {
                byInstant.put(at[i], failed[i]);
            }
            return byInstant;
        }
    }

    /** What the store does: a value above all others is judged against the last good one, any other judges the day again. */
    private static final class InOrderOrAgain {
        private final NavigableMap<Long, Long> raw = new TreeMap<>();
        private NavigableMap<Long, Long> judgement = new TreeMap<>();
        private Reference reference = new Reference();

        void arrives(long at, long value) {
            boolean inOrder = raw.isEmpty() || at > raw.lastKey();
            raw.put(at, value);
            if (inOrder) {
                long[] failed = new long[1];
                DayJudge.judge(LIMITS, reference, new long[] {at}, new long[] {value}, failed, 0, 1);
                judgement.put(at, failed[0]);
            } else {
                Judged again = Judged.of(raw);
                judgement = again.byInstant();
                reference = again.reference;
            }
        }
    }
}
