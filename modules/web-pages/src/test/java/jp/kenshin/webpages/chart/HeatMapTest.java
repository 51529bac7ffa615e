package jp.kenshin.webpages.chart;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A heat map")
class HeatMapTest {
    private static final int COLUMNS = 48;

    @Test
    void counts_its_cells_row_by_row() {
        List<HeatMap.Field> fields = map(ChartFrame.WIDE, 3).getFields();
        assertEquals(3 * COLUMNS, fields.size());
        assertEquals(
                IntStream.range(0, 3 * COLUMNS).boxed().toList(),
                fields.stream().map(HeatMap.Field::index).toList());
        assertEquals("1/5", fields.get(COLUMNS + 5).cell().description());
    }

    @ParameterizedTest
    @EnumSource
    void stays_within_its_frame_without_cells_over_each_other(ChartFrame frame) {
        HeatMap map = map(frame, 31);
        double right = 0;
        for (HeatMap.Field field : map.getFields().subList(0, COLUMNS)) {
            double x = Double.parseDouble(field.x());
            assertTrue(x >= right, field::toString);
            right = x + Double.parseDouble(field.width()) - 0.11;
        }
        assertTrue(right <= map.getWidth());
        HeatMap.Field last = map.getFields().get(31 * COLUMNS - 1);
        assertTrue(Double.parseDouble(last.y()) + Double.parseDouble(last.height()) < map.getHeight());
    }

    @Test
    void has_no_cells_where_there_are_no_rows() {
        HeatMap nothing = HeatMap.draw(ChartFrame.NARROW, List.of(), COLUMNS, List.of());
        assertTrue(nothing.getFields().isEmpty());
        assertTrue(nothing.getHeight() > 0);
    }

    private static HeatMap map(ChartFrame frame, int rows) {
        List<HeatMap.Row> days = IntStream.range(0, rows)
                .mapToObj(row -> new HeatMap.Row(
                        "day " + row,
                        IntStream.range(0, COLUMNS)
                                .mapToObj(column -> new HeatMap.Cell("whole", false, row + "/" + column, ""))
                                .toList()))
                .toList();
        return HeatMap.draw(frame, days, COLUMNS, List.of(new AxisLabel(0, 0, "0:00", false)));
    }
}
