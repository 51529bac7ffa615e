package jp.kenshin.mdms.internal.validation.rules;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.electricityMeter;
import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("M-01")
class V04KindTest {
    private final ChannelResolution resolution = new ChannelResolution();

    @Test
    void aQuantityTheMeterDoesNotMeasureIsRefusedAndToldWhatItMeasures() {
        var rejection = resolution.unknownChannel(waterMeter().meter(), "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0");
        assertEquals("V04", rejection.code());
        assertEquals(
                "meter W-0000001 does not measure 0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0; it measures"
                        + " 0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0 (m3)",
                rejection.reason());
    }

    @Test
    void theSameQuantityInAnotherUnitIsRefusedRatherThanConverted() {
        String wattHours = "0.0.5.4.1.1.12.0.0.0.0.0.0.0.0.0.72.0";
        assertEquals(
                "V04",
                resolution.unknownChannel(electricityMeter().meter(), wattHours).code());
    }

    @Test
    void whatIsNoReadingTypeAtAllIsRefusedToo() {
        assertEquals(
                "V04", resolution.unknownChannel(waterMeter().meter(), "kWh").code());
    }
}
