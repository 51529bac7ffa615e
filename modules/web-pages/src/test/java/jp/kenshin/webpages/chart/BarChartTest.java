package jp.kenshin.webpages.chart;

import java.math.BigDecimal;
import java.util.List;
import jp.kenshin.webpages.chart.Column.Look;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A bar chart")
@Tag("J-05")
class BarChartTest {
    private static final Formats FORMATS = Formats.of(Texts.beside(Texts.class, Language.JA));

    @Test
    void hatches_a_gap_over_the_whole_height_and_draws_no_bar_of_zero() {
        BarChart.Bar gap = draw(column(Look.GAP, null, null)).getBars().get(0);
        assertTrue(gap.hatched());
        assertFalse(gap.known());
    }

    @Test
    void draws_a_zero_as_a_thin_bar() {
        BarChart.Bar zero = draw(column(Look.MEASURED, "0.000", null)).getBars().get(0);
        assertTrue(zero.known());
        assertFalse(zero.hatched());
        assertEquals("1.5", zero.height());
    }

    @Test
    void leaves_what_is_still_to_come_empty() {
        BarChart.Bar ahead = draw(column(Look.AHEAD, null, "1")).getBars().get(0);
        assertFalse(ahead.hatched());
        assertFalse(ahead.known());
    }

    @Test
    void reaches_the_top_line_with_the_highest_value_that_fills_the_scale() {
        BarChart chart = draw(column(Look.MEASURED, "0.4", null), column(Look.MEASURED, "0.2", null));
        assertEquals(chart.getPlotTop(), chart.getBars().get(0).y());
        double full = Double.parseDouble(chart.getPlotHeight());
        assertEquals(full / 2, Double.parseDouble(chart.getBars().get(1).height()), 0.1);
    }

    @Test
    void breaks_the_line_of_last_week_where_it_is_unknown() {
        BarChart chart = draw(
                column(Look.MEASURED, "1", "1"),
                column(Look.MEASURED, "1", "2"),
                column(Look.MEASURED, "1", null),
                column(Look.MEASURED, "1", "1"));
        assertEquals(2, chart.getLastWeekPath().chars().filter(c -> c == 'M').count());
        assertEquals("", draw(column(Look.MEASURED, "1", null)).getLastWeekPath());
    }

    @Test
    void keeps_every_column_inside_its_frame() {
        for (ChartFrame frame : ChartFrame.values()) {
            List<Column> week = java.util.Collections.nCopies(168, column(Look.MEASURED, "1", null));
            BarChart chart = BarChart.draw(frame, week, List.of(), FORMATS);
            BarChart.Bar last = chart.getBars().get(167);
            double right = Double.parseDouble(last.fieldX()) + Double.parseDouble(last.fieldWidth());
            assertEquals(Double.parseDouble(chart.getPlotRight()), right, 0.2);
            assertTrue(right <= frame.width());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.387,0.1,0.4",
        "1,0.5,1.0",
        "9.9,5,10",
        "2.1,1,3",
        "0,0.5,1.0",
        "1234,500,1500",
        "0.0004,0.0001,0.0004"
    })
    void has_round_numbers_on_its_scale(String highest, String step, String top) {
        NiceScale scale = NiceScale.upTo(new BigDecimal(highest));
        assertEquals(0, new BigDecimal(step).compareTo(scale.step()), () -> "step " + scale.step());
        assertEquals(0, new BigDecimal(top).compareTo(scale.top()), () -> "top " + scale.top());
    }

    @Test
    void writes_the_numbers_of_its_scale_with_the_same_decimals() {
        assertEquals(
                List.of("0.0", "0.1", "0.2", "0.3", "0.4"),
                draw(column(Look.MEASURED, "0.387", null)).getScaleLines().stream()
                        .map(BarChart.ScaleLine::text)
                        .toList());
    }

    private static BarChart draw(Column... columns) {
        return BarChart.draw(ChartFrame.WIDE, List.of(columns), List.of(), FORMATS);
    }

    private static Column column(Look look, @Nullable String value, @Nullable String lastWeek) {
        return new Column(
                look,
                value == null ? null : new BigDecimal(value),
                lastWeek == null ? null : new BigDecimal(lastWeek),
                "");
    }
}
