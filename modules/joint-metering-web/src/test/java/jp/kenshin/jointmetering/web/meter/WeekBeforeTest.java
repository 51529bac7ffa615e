package jp.kenshin.jointmetering.web.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.Quality;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.Purpose;
import jp.kenshin.webpages.chart.ChartFrame;
import jp.kenshin.webpages.chart.Column;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A register that counts 0.001 m³ in the first hour, 0.002 in the second and so on, from 2026-11-01; nothing on the 12th from 10:00 to 12:00 and nothing at midnight before the 15th. */
@DisplayName("The week before")
@Tag("J-05")
class WeekBeforeTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final int DAYS = 20;
    private static final Texts TEXTS = PageLanguage.texts(Language.JA);

    @Test
    void is_the_same_hour_of_the_same_day_of_the_week() {
        List<MeterLine> lines = lines(Period.around(Span.DAY, FIRST.plusDays(7)));
        assertEquals(24, lines.size());
        assertEquals(new BigDecimal("0.169"), lines.get(0).usage());
        assertEquals(new BigDecimal("0.001"), lines.get(0).lastWeek());
        assertEquals(new BigDecimal("0.024"), lines.get(23).lastWeek());
    }

    @Test
    void is_empty_beside_a_gap_and_never_zero() {
        List<MeterLine> lines = lines(Period.around(Span.DAY, FIRST.plusDays(18)));
        assertEquals("09:00–10:00", lines.get(9).time());
        for (int hour = 9; hour <= 12; hour++) {
            assertNull(lines.get(hour).lastWeek());
        }
        assertEquals(
                "",
                MeterRow.of(history(Period.around(Span.DAY, FIRST.plusDays(18))), TEXTS)
                        .get(9)
                        .lastWeek());
        assertFalse(lines.get(13).lastWeek() == null);
    }

    @Test
    void is_told_by_the_chart_as_by_the_table() {
        MeterHistory history = history(Period.around(Span.DAY, FIRST.plusDays(18)));
        List<Column> columns = new MeterChart(history, TEXTS).columns();
        List<MeterLine> lines = MeterLine.of(history, TEXTS, BigDecimal::toPlainString);
        for (int i = 0; i < columns.size(); i++) {
            assertEquals(lines.get(i).lastWeek(), columns.get(i).lastWeek());
        }
        assertTrue(
                columns.get(0).description().endsWith("1週間前 0.265 m³"),
                columns.get(0).description());
        assertFalse(columns.get(10).description().contains("1週間前"));
        assertTrue(new MeterChart(history, TEXTS)
                        .in(ChartFrame.WIDE)
                        .getLastWeekPath()
                        .lastIndexOf('M')
                > 0);
    }

    @Test
    void is_the_sum_of_a_day_that_is_known_whole_where_days_are_shown() {
        List<MeterLine> lines = lines(Period.between(FIRST.plusDays(7), FIRST.plusDays(20)));
        assertEquals(new BigDecimal("0.300"), lines.get(0).lastWeek());
        assertEquals("2026-11-08", lines.get(0).end().text());
        assertFalse(lines.get(11).lastWeek() == null);
        assertEquals("2026-11-21", lines.get(13).end().text());
        assertNull(lines.get(13).lastWeek());
    }

    @Test
    void is_not_spoken_of_where_nothing_is_known_of_it() {
        assertTrue(history(Period.around(Span.DAY, FIRST.plusDays(7))).isCompared());
        assertFalse(history(Period.around(Span.DAY, FIRST.plusDays(3))).isCompared());
        assertTrue(history(Period.between(FIRST, FIRST.plusDays(20))).isCompared());
        assertFalse(
                history(Period.between(FIRST.minusDays(20), FIRST.plusDays(6))).isCompared());
    }

    private static List<MeterLine> lines(Period period) {
        return MeterLine.of(history(period), TEXTS, BigDecimal::toPlainString);
    }

    private static MeterHistory history(Period period) {
        Instant now = Jst.startOfDay(FIRST.plusDays(DAYS));
        return new MeterHistory(period, channel(), new Usage(channel(), Instant.EPOCH, now, series(), List.of()));
    }

    private static ReadingSeries series() {
        int size = DAYS * 24 + 1;
        long[] at = new long[size];
        long[] values = new long[size];
        Quality[] qualities = new Quality[size];
        int[] versions = new int[size];
        Arrays.fill(versions, 1);
        for (int hour = 0; hour < size; hour++) {
            at[hour] = Jst.startOfDay(FIRST).getEpochSecond() + 3_600L * hour;
            values[hour] = (long) hour * (hour + 1) / 2;
            boolean gap = (hour >= 11 * 24 + 10 && hour <= 11 * 24 + 12) || hour == 14 * 24;
            qualities[hour] = gap ? Quality.MISSING : Quality.ACTUAL;
        }
        return new ReadingSeries(at, values, qualities, new String[size], versions);
    }

    private static Channel channel() {
        return new Channel(
                7,
                MeterId.of("G-0000002"),
                ReadingType.parse("0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0"),
                Channel.Kind.REGISTER,
                3_600,
                "m3",
                3,
                5,
                10_000,
                true,
                true,
                Purpose.NOT_REGULATED);
    }
}
