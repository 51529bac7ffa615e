package jp.kenshin.webpages.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A field of cells, days below each other and times beside each other, ready to be written as SVG: all numbers are coordinates of its
 * frame with one decimal. What a cell means it says in a sentence; its look is for the style sheet.
 */
public final class HeatMap {
    private static final double TOP = 8;
    private static final double BOTTOM = 28;
    private static final double NAME_GAP = 10;
    private static final double LABEL_GAP = 19;

    private final ChartFrame frame;
    private final List<Row> rows;
    private final List<AxisLabel> labels;
    private final int columns;
    private final double left;
    private final double pitch;
    private final double line;

    private HeatMap(ChartFrame frame, List<Row> rows, int columns, List<AxisLabel> labels) {
        this.frame = frame;
        this.rows = List.copyOf(rows);
        this.labels = List.copyOf(labels);
        this.columns = columns;
        this.left = frame == ChartFrame.WIDE ? 96 : 56;
        this.pitch = (frame.plotRight() - left) / Math.max(1, columns);
        this.line = frame == ChartFrame.WIDE ? 30 : 26;
    }

    /**
     * Places the cells.
     *
     * @param columns cells of each row
     */
    public static HeatMap draw(ChartFrame frame, List<Row> rows, int columns, List<AxisLabel> labels) {
        return new HeatMap(frame, rows, columns, labels);
    }

    public String getWord() {
        return frame.word();
    }

    public int getWidth() {
        return frame.width();
    }

    public int getHeight() {
        return (int) Math.ceil(bottom() + BOTTOM);
    }

    /** How many cells a row has, for the arrow keys that go up and down. */
    public int getColumns() {
        return columns;
    }

    /** The names of the rows. */
    public List<Label> getNames() {
        List<Label> names = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            names.add(new Label(
                    number(left - NAME_GAP),
                    number(TOP + line * (i + 0.5)),
                    rows.get(i).name()));
        }
        return names;
    }

    /** The words below the columns. */
    public List<Label> getTimes() {
        return labels.stream()
                .map(label -> new Label(
                        number(left + pitch * (label.column() + label.columns() / 2.0)),
                        number(bottom() + LABEL_GAP),
                        label.text()))
                .toList();
    }

    public List<Field> getFields() {
        List<Field> fields = new ArrayList<>();
        double gap = pitch < 12 ? 1 : 2;
        for (int row = 0; row < rows.size(); row++) {
            List<Cell> cells = rows.get(row).cells();
            for (int column = 0; column < cells.size(); column++) {
                fields.add(new Field(
                        row * columns + column,
                        number(left + pitch * column + gap / 2),
                        number(TOP + line * row + gap / 2),
                        number(pitch - gap),
                        number(line - gap),
                        cells.get(column)));
            }
        }
        return fields;
    }

    private double bottom() {
        return TOP + line * rows.size();
    }

    private static String number(double coordinate) {
        String text = String.format(Locale.ROOT, "%.1f", coordinate);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /**
     * One line of cells.
     *
     * @param name what stands before it
     * @param cells from left to right
     */
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What a cell shows.
     *
     * @param look word for the style sheet
     * @param hatched whether it is hatched, so that the worst is told without colour
     * @param description what pointer and keyboard give, a full sentence
     * @param href where a click leads; empty for nowhere
     */
    public record Cell(String look, boolean hatched, String description, String href) {}

    /** A word at its place. */
    public record Label(String x, String y, String text) {}

    /** A cell at its place. */
    public record Field(int index, String x, String y, String width, String height, Cell cell) {}
}
