package jp.kenshin.console.pages.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.kenshin.collection.CollectionProgress.Slot;
import jp.kenshin.collection.CollectionRate;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.Jst;
import jp.kenshin.webpages.chart.ChartFrame;
import jp.kenshin.webpages.chart.HeatMap;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The heat map of slots")
@Tag("C-04")
class SlotMapTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final Instant MIDNIGHT = Jst.startOfDay(DAY);

    @Test
    void puts_a_value_into_the_half_hour_it_ends() {
        List<HeatMap.Field> fields = draw(slot(1_800, 1_800, 10, 10), slot(86_400, 1_800, 10, 2));
        assertEquals("whole", fields.get(0).cell().look());
        assertEquals("low", fields.get(47).cell().look());
        assertTrue(fields.get(47).cell().hatched());
        assertTrue(fields.get(47).cell().description().startsWith("11/21(土) 23:30–24:00"), () -> fields.get(47)
                .toString());
        assertEquals("/there", fields.get(47).cell().href());
        assertEquals("ahead", fields.get(1).cell().look());
    }

    @Test
    void adds_up_shorter_slots_of_one_half_hour() {
        List<HeatMap.Field> fields = draw(slot(300, 300, 10, 10), slot(600, 300, 10, 9), slot(1_800, 300, 10, 10));
        assertEquals("short", fields.get(0).cell().look());
        assertTrue(fields.get(0).cell().description().contains("未着 1 / 予定 30"), () -> fields.get(0)
                .toString());
    }

    @Test
    void holds_nobody_guilty_before_the_deadline() {
        Instant end = MIDNIGHT.plusSeconds(1_800);
        Slot slot = new Slot(DAY, end, 1_800, end.plusSeconds(3_600), new CollectionRate(10, 0, 0));
        HeatMap map = new SlotMap(List.of(slot), DAY, DAY, end, PageLanguage.texts(Language.JA))
                .in(ChartFrame.NARROW, (day, rate) -> "");
        assertEquals("awaited", map.getFields().get(0).cell().look());
    }

    private static Slot slot(int second, int step, long expected, long received) {
        Instant end = MIDNIGHT.plusSeconds(second);
        return new Slot(DAY, end, step, end.plusSeconds(3_600), new CollectionRate(expected, received, received));
    }

    private static List<HeatMap.Field> draw(Slot... slots) {
        return new SlotMap(List.of(slots), DAY, DAY, MIDNIGHT.plusSeconds(200_000), PageLanguage.texts(Language.JA))
                .in(ChartFrame.WIDE, (day, rate) -> "/there")
                .getFields();
    }
}
