package jp.kenshin.mdms.internal.day;

import java.util.List;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.Quality;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.mdms.RuleCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("M-03")
class DayHistoryTest {
    private static final int DAY = 20_777;
    private static final long AT = Jst.startOfDay(DAY) + 3_600;
    private static final long V16 = RuleCode.V16.bit();

    private final DayHistory day = new DayHistory(1, DAY);

    private void came(int number, long value, long batch, Source source) {
        day.add(new Candidate(AT, number, value, batch, source, "P-1", null, 0));
    }

    private Version current() {
        return day.current(at -> true).get(0);
    }

    @Test
    void theFirstValueStaysCurrentAmongEquals() {
        came(0, 10, 1, Source.HES);
        came(1, 11, 2, Source.HES);
        assertEquals(10, current().chosen().value());
        assertEquals(1, current().number());
    }

    @Test
    void aBetterSourceTakesTheLead() {
        came(0, 10, 1, Source.HISTORIC);
        came(1, 11, 2, Source.FIELD);
        assertEquals(11, current().chosen().value());
        assertEquals(2, current().number());
    }

    @Test
    void aValidValueGoesBeforeAFailedOneOfABetterSource() {
        came(0, 10, 1, Source.FIELD);
        day.add(new Judgement(1, "P-1", List.of(new Finding(AT, 0, V16))));
        came(1, 11, 2, Source.HISTORIC);
        assertEquals(11, current().chosen().value());
        assertEquals(Quality.ACTUAL, current().quality());
    }

    @Test
    void aLaterJudgementMakesANewVersionAndTheOneBeforeCanStillBeAsked() {
        came(0, 10, 1, Source.HES);
        day.add(new Judgement(5, "P-1", List.of(new Finding(AT, 0, V16))));
        day.add(new Judgement(9, "P-1", List.of()));
        assertEquals(3, current().number());
        assertEquals(Quality.ACTUAL, current().quality());
        assertEquals(Quality.INVALID, day.changes(batch -> batch == 5).get(0).quality());
        assertEquals(10, java.util.Objects.requireNonNull(day.lastGood(4)).value());
        assertEquals(null, day.lastGood(5));
    }

    @Test
    void aJudgementOfAnotherOwnersValuesSaysNothing() {
        came(0, 10, 1, Source.HES);
        day.add(new Judgement(5, "P-2", List.of(new Finding(AT, 0, V16))));
        assertEquals(Quality.ACTUAL, current().quality());
    }

    @Test
    void findingsComeBackAsTheyWere() {
        List<Finding> findings =
                List.of(new Finding(AT, 0, V16), new Finding(Jst.startOfDay(DAY + 1), 3, V16 | RuleCode.V03.bit()));
        assertEquals(findings, JudgementCodec.decode(DAY, JudgementCodec.encode(DAY, findings)));
        assertEquals(List.of(), JudgementCodec.decode(DAY, JudgementCodec.encode(DAY, List.of())));
    }
}
