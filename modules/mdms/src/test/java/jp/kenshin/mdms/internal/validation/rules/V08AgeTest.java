package jp.kenshin.mdms.internal.validation.rules;

import java.util.ArrayList;
import java.util.List;
import jp.kenshin.registry.DirectoryMeter.Install;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.NOW;
import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.second;
import static jp.kenshin.mdms.internal.validation.rules.MeterFixture.waterMeter;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("M-01")
class V08AgeTest {
    private static MeterFixture oldMeter() {
        return waterMeter().installed(new Install("S1", second("2000-01-01T00:00:00+09:00"), Long.MAX_VALUE));
    }

    @Test
    void aClockMayBeTwoMinutesAhead() {
        ArrivalColumns columns = new ArrivalColumns();
        columns.begin(MeterFixture.BOOK.on(0), NOW.getEpochSecond(), false);
        List<Long> refused = new ArrayList<>();
        for (long ahead : new long[] {-1, 0, 120, 121}) {
            columns.size = 1;
            columns.limits[0] = MeterFixture.BOOK.on(0).common();
            columns.failed[0] = 0;
            columns.atSeconds[0] = NOW.getEpochSecond() + ahead;
            new V08Age().judge(columns);
            if (columns.failed[0] != 0) {
                refused.add(ahead);
            }
        }
        assertEquals(List.of(121L), refused);
    }

    @Test
    void theFutureIsRefused() {
        assertEquals("V08", oldMeter().sends("2026-11-20T13:00:00+09:00", 1, 0).verdict());
        assertEquals(
                "2026-11-20T13:00:00+09:00 is in the future; accepted are times from 2023-11-20T12:00:00+09:00 to"
                        + " 2026-11-20T12:02:00+09:00",
                oldMeter().sends("2026-11-20T13:00:00+09:00", 1, 0).reason());
    }

    @Test
    void threeYearsAreAcceptedAndNoHourMore() {
        assertEquals(
                "admitted", oldMeter().sends("2023-11-20T12:00:00+09:00", 1, 0).verdict());
        assertEquals("V08", oldMeter().sends("2023-11-20T11:00:00+09:00", 1, 0).verdict());
        assertTrue(oldMeter().sends("2023-11-20T11:00:00+09:00", 1, 0).reason().contains("historic import"));
    }

    @Test
    void aHistoricImportMayBeOfAnyAge() {
        assertEquals(
                "admitted",
                oldMeter().sends("2012-11-20T11:00:00+09:00", 1, 0).historic().verdict());
    }
}
