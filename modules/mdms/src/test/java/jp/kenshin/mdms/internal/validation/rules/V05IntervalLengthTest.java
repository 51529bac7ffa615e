package jp.kenshin.mdms.internal.validation.rules;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.electricityMeter;
import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("M-01")
class V05IntervalLengthTest {
    private final ChannelResolution resolution = new ChannelResolution();

    @Test
    void aReadingTypeOfAnotherIntervalLengthIsToldTheAgreedOne() {
        String quarterHour = "0.0.2.4.1.1.12.0.0.0.0.0.0.0.0.3.72.0";
        var rejection = resolution.unknownChannel(electricityMeter().meter(), quarterHour);
        assertEquals("V05", rejection.code());
        assertEquals(
                "meter W-0000001 has intervals of 30 min (0.0.5.4.1.1.12.0.0.0.0.0.0.0.0.3.72.0), not those of "
                        + quarterHour,
                rejection.reason());
    }

    @Test
    void aRegisterOfTheSameQuantityIsNoMatterOfLength() {
        String register = "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0";
        assertEquals(
                "V04",
                resolution.unknownChannel(electricityMeter().meter(), register).code());
    }
}
