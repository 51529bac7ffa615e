package jp.kenshin.webpages.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kenshin.webpages.text.Formats;
import org.jspecify.annotations.Nullable;

/**
 * A bar chart, ready to be written as SVG: all numbers are coordinates of its frame with one decimal. A column without a value is a
 * hatched field over the whole height, so that it can never be taken for zero; last week is a thin line that breaks where it is unknown.
 */
public final class BarChart {
    private static final double BAR_SHARE = 0.72;
    private static final double WIDEST_BAR = 36;
    private static final double LEAST_HEIGHT = 1.5;

    private final ChartFrame frame;
    private final NiceScale scale;
    private final double pitch;
    private final List<Column> columns;
    private final List<AxisLabel> labels;
    private final Formats formats;

    private BarChart(ChartFrame frame, List<Column> columns, List<AxisLabel> labels, Formats formats) {
        this.frame = frame;
        this.columns = columns;
        this.labels = labels;
        this.formats = formats;
        this.scale = NiceScale.upTo(highest(columns));
        this.pitch = (frame.plotRight() - frame.plotLeft()) / Math.max(1, columns.size());
    }

    public static BarChart draw(ChartFrame frame, List<Column> columns, List<AxisLabel> labels, Formats formats) {
        return new BarChart(frame, List.copyOf(columns), List.copyOf(labels), formats);
    }

    private static BigDecimal highest(List<Column> columns) {
        return columns.stream()
                .flatMap(column -> Stream.of(column.value(), column.lastWeek()).filter(Objects::nonNull))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    public ChartFrame getFrame() {
        return frame;
    }

    public String getPlotLeft() {
        return number(frame.plotLeft());
    }

    public String getPlotRight() {
        return number(frame.plotRight());
    }

    public String getPlotTop() {
        return number(frame.plotTop());
    }

    public String getPlotBottom() {
        return number(frame.plotBottom());
    }

    public String getPlotHeight() {
        return number(frame.plotBottom() - frame.plotTop());
    }

    /** How round the corners of bars are: not at all where bars are thin. */
    public String getRadius() {
        return pitch < 10 ? "0" : "1.5";
    }

    /** Lines of the scale, from zero upwards. */
    public List<ScaleLine> getScaleLines() {
        return scale.lines().stream()
                .map(line -> new ScaleLine(number(y(line)), formats.number(line), number(frame.plotLeft() - 8)))
                .toList();
    }

    public List<TimeLabel> getTimeLabels() {
        return labels.stream()
                .map(label -> new TimeLabel(
                        number(x(label.column() + label.columns() / 2.0)),
                        number(x(label.column())),
                        number(frame.plotBottom() + 20),
                        label.text(),
                        label.separator() && label.column() > 0))
                .toList();
    }

    public List<Bar> getBars() {
        List<Bar> bars = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            bars.add(bar(i, columns.get(i)));
        }
        return bars;
    }

    private Bar bar(int index, Column column) {
        double width = Math.min(pitch * BAR_SHARE, WIDEST_BAR);
        double left = x(index) + (pitch - width) / 2;
        BigDecimal value = column.value();
        boolean hatched = column.look() == Column.Look.GAP || column.look() == Column.Look.PARTIAL;
        double top = value == null ? frame.plotBottom() : Math.min(y(value), frame.plotBottom() - LEAST_HEIGHT);
        return new Bar(
                index,
                column.look().word(),
                column.description(),
                number(x(index)),
                number(pitch),
                number(left),
                number(top),
                number(width),
                number(frame.plotBottom() - top),
                value != null,
                hatched);
    }

    /** Path of last week's values through the middles of the columns; empty when none is known. */
    public String getLastWeekPath() {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < columns.size(); i++) {
            BigDecimal value = columns.get(i).lastWeek();
            if (value != null) {
                boolean alone = !drawing
                        && (i + 1 == columns.size() || columns.get(i + 1).lastWeek() == null);
                path.append(drawing ? 'L' : 'M').append(point(alone ? i + 0.2 : i + 0.5, value));
                if (alone) {
                    path.append('L').append(point(i + 0.8, value));
                }
            }
            drawing = value != null;
        }
        return path.toString();
    }

    private String point(double column, BigDecimal value) {
        return number(x(column)) + " " + number(y(value));
    }

    private double x(double column) {
        return frame.plotLeft() + pitch * column;
    }

    private double y(@Nullable BigDecimal value) {
        double share = value == null ? 0 : value.doubleValue() / scale.top().doubleValue();
        return frame.plotBottom() - share * (frame.plotBottom() - frame.plotTop());
    }

    private static String number(double coordinate) {
        String text = String.format(Locale.ROOT, "%.1f", coordinate);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A horizontal line and its number. */
    public record ScaleLine(String y, String text, String textX) {}

    /** A word on the time axis. */
    public record TimeLabel(String x, String lineX, String y, String text, boolean separator) {}

    /**
     * One column's shapes: the field it owns over the whole height, and the bar in it.
     *
     * @param index from 0
     * @param look word for the style sheet
     * @param description sentence for pointer and keyboard
     * @param fieldX left of the field
     * @param fieldWidth width of the field
     * @param x left of the bar
     * @param y top of the bar
     * @param width width of the bar
     * @param height height of the bar
     * @param known whether there is a bar
     * @param hatched whether the field is hatched
     */
    public record Bar(
            int index,
            String look,
            String description,
            String fieldX,
            String fieldWidth,
            String x,
            String y,
            String width,
            String height,
            boolean known,
            boolean hatched) {}
}
