package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.RuleCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("M-01")
@Tag("R-07")
class V03SerialNumberTest {
    private static long held(MeterFixture.Message message) {
        Admission admission = message.examined();
        assertTrue(admission.admitted(0), "a foreign serial number is held, not refused");
        return admission.held(0);
    }

    @Test
    void theInstalledSerialNumberPassesAndAnotherIsHeld() {
        assertEquals(0, held(waterMeter().sendsAs("S1", "2026-11-20T11:00:00+09:00")));
        assertEquals(RuleCode.V03.bit(), held(waterMeter().sendsAs("S9", "2026-11-20T11:00:00+09:00")));
    }

    @Test
    void aHeldValueKeepsItsQuantity() {
        assertEquals(
                1_000,
                waterMeter()
                        .sendsAs("S9", "2026-11-20T11:00:00+09:00")
                        .examined()
                        .value(0));
    }

    @Test
    void aMessageWithoutSerialNumberPasses() {
        assertEquals(0, held(waterMeter().sends("2026-11-20T11:00:00+09:00", 1, 0)));
    }

    @Test
    void bothSerialNumbersPassForADayAroundAnExchange() {
        MeterFixture meter = waterMeter().exchanged();
        assertEquals(0, held(meter.sendsAs("S2", "2026-11-09T12:00:00+09:00")));
        assertEquals(0, held(meter.sendsAs("S1", "2026-11-10T11:00:00+09:00")));
        assertEquals(0, held(meter.sendsAs("S2", "2026-11-10T13:00:00+09:00")));
        assertEquals(0, held(meter.sendsAs("S1", "2026-11-11T12:00:00+09:00")));
    }

    @Test
    void theOtherSerialNumberIsHeldFurtherAway() {
        MeterFixture meter = waterMeter().exchanged();
        assertEquals(RuleCode.V03.bit(), held(meter.sendsAs("S2", "2026-11-09T11:00:00+09:00")));
        assertEquals(RuleCode.V03.bit(), held(meter.sendsAs("S1", "2026-11-11T13:00:00+09:00")));
    }
}
