package jp.kenshin.mdms.internal.validation.rules;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.second;
import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

class ArrivalRulesTest {
    private static final String AT = "2026-11-20T11:00:00+09:00";

    @Test
    @Tag("M-01")
    void oneBadValueDoesNotFailItsBatch() {
        Admission admission = waterMeter()
                .sends(AT, 1, 0)
                .and("2026-11-20T11:10:00+09:00", 2, 0)
                .and(AT, 3, 0)
                .examined();
        assertEquals(1_000, admission.value(0));
        assertNotNull(admission.rejection(1));
        assertEquals(3_000, admission.value(2));
    }

    @Test
    @Tag("M-01")
    void aBatchOfManySlicesIsJudgedToItsEnd() {
        MeterFixture.Message message = waterMeter().sends(AT, 0, 0);
        for (int i = 1; i < 3 * ArrivalColumns.CAPACITY + 7; i++) {
            message.add(second(AT) + (i % 100 == 0 ? 1 : 0), i, 0, null);
        }
        Admission admission = message.examined();
        for (int i = 0; i < 3 * ArrivalColumns.CAPACITY + 7; i++) {
            boolean bad = i != 0 && i % 100 == 0;
            assertEquals(!bad, admission.admitted(i));
            assertEquals(bad ? 0 : i * 1_000L, admission.value(i));
        }
    }

    @Test
    @Tag("M-01")
    void aValueThatFailsSeveralRulesIsRefusedForWhoAndWhenBeforeHowMuch() {
        assertEquals(
                "V06",
                waterMeter().sends("2026-11-20T11:00:01+09:00", -99_999_999, 0).verdict());
        assertEquals(
                "V08", waterMeter().sends("2027-01-01T00:00:00+09:00", -1, 0).verdict());
        assertEquals("V14", waterMeter().sends(AT, -99_999_999, 0).verdict());
    }

    @Property
    void anAdmittedValueIsExactlyTheNumberSent(@ForAll("sent") BigDecimal sent, @ForAll("scales") int scale) {
        Admission admission = waterMeter()
                .scale(scale)
                .digits(9)
                .sends(AT, sent.unscaledValue().longValueExact(), sent.scale())
                .historic()
                .examined();
        boolean exact = sent.stripTrailingZeros().scale() <= scale;
        boolean fits = sent.compareTo(BigDecimal.TEN.pow(9)) < 0;
        if (admission.admitted(0)) {
            assertEquals(0, sent.compareTo(BigDecimal.valueOf(admission.value(0), scale)));
        }
        String expected = exact && fits ? "admitted" : "V09";
        String verdict = admission.rejection(0) == null
                ? "admitted"
                : admission.rejection(0).code();
        assertEquals(expected, verdict);
    }

    @Provide
    Arbitrary<BigDecimal> sent() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 999_999_999_999_999_999L),
                        Arbitraries.integers().between(0, 18))
                .as(BigDecimal::valueOf);
    }

    @Provide
    Arbitrary<Integer> scales() {
        return Arbitraries.integers().between(0, 9);
    }
}
