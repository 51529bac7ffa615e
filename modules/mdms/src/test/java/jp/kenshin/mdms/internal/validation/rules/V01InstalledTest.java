package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.registry.DirectoryMeter.Install;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.electricityMeter;
import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.second;
import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertEquals;

@Tag("M-01")
class V01InstalledTest {
    private static final Install REMOVED =
            new Install("S1", second("2026-11-01T09:00:00+09:00"), second("2026-11-10T12:00:00+09:00"));

    @Test
    void aRegisterCountsFromInstallationToRemovalBothIncluded() {
        MeterFixture meter = waterMeter().installed(REMOVED);
        assertEquals("V01", meter.sends("2026-11-01T08:00:00+09:00", 1, 0).verdict());
        assertEquals("admitted", meter.sends("2026-11-01T09:00:00+09:00", 1, 0).verdict());
        assertEquals("admitted", meter.sends("2026-11-10T12:00:00+09:00", 1, 0).verdict());
        assertEquals("V01", meter.sends("2026-11-10T13:00:00+09:00", 1, 0).verdict());
    }

    @Test
    void anIntervalCountsWhenAnyPartOfItDoes() {
        MeterFixture meter = electricityMeter().installed(REMOVED);
        assertEquals("V01", meter.sends("2026-11-01T09:00:00+09:00", 1, 0).verdict());
        assertEquals("admitted", meter.sends("2026-11-01T09:30:00+09:00", 1, 0).verdict());
        assertEquals("admitted", meter.sends("2026-11-10T12:00:00+09:00", 1, 0).verdict());
        assertEquals("V01", meter.sends("2026-11-10T12:30:00+09:00", 1, 0).verdict());
        MeterFixture midway = electricityMeter()
                .installed(new Install("S1", second("2026-11-01T09:10:00+09:00"), second("2026-11-10T12:10:00+09:00")));
        assertEquals("admitted", midway.sends("2026-11-01T09:30:00+09:00", 1, 0).verdict());
        assertEquals("admitted", midway.sends("2026-11-10T12:30:00+09:00", 1, 0).verdict());
    }

    @Test
    void theReasonNamesMeterTimeAndFirstInstallation() {
        assertEquals(
                "meter W-0000001 had no device installed at 2026-11-01T08:00:00+09:00; its first was installed at"
                        + " 2026-11-01T09:00:00+09:00",
                waterMeter()
                        .installed(REMOVED)
                        .sends("2026-11-01T08:00:00+09:00", 1, 0)
                        .reason());
        assertEquals(
                "meter W-0000001 has never had a device installed; register its installation first",
                waterMeter()
                        .installed()
                        .sends("2026-11-01T08:00:00+09:00", 1, 0)
                        .reason());
    }

    @Test
    void anUnknownMeterIsRefusedUnderTheSameCode() {
        var rejection = new ChannelResolution().unknownMeter("X-1");
        assertEquals("V01", rejection.code());
        assertEquals("no meter X-1 is registered; check the id, or register the meter first", rejection.reason());
    }
}
