package jp.kenshin.mdms.internal.validation.rules;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.electricityMeter;
import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("M-01")
class V06AlignmentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T00:00:00+09:00",
                "2026-11-20T01:30:00+09:00",
                "2026-11-19T16:30:00Z",
                "2026-11-19T22:00:00+05:30"
            })
    void halfHoursLieOnTheGridInWhateverZoneTheyAreWritten(String time) {
        assertEquals("admitted", electricityMeter().sends(time, 1, 0).verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T01:15:00+09:00", "2026-11-20T01:30:01+09:00", "2026-11-20T01:29:59+09:00"})
    void timesBesideTheGridAreRefused(String time) {
        assertEquals("V06", electricityMeter().sends(time, 1, 0).verdict());
    }

    @Test
    void theReasonNamesTheNearestTimes() {
        assertEquals(
                "2026-11-20T01:30:00+09:00 is not on the grid of 60 min; the nearest times are"
                        + " 2026-11-20T01:00:00+09:00 and 2026-11-20T02:00:00+09:00",
                waterMeter().sends("2026-11-20T01:30:00+09:00", 1, 0).reason());
    }
}
