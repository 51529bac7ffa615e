package jp.kenshin.console.pages.collection;

import java.util.List;
import java.util.function.Function;
import jp.kenshin.webpages.chart.ChartFrame;
import jp.kenshin.webpages.chart.HeatMap;
import jp.kenshin.webpages.text.Texts;

/** A heat map on a page: drawn for both widths, with what a screen reader is told of it. */
public final class Heat {
    private final String word;
    private final String title;
    private final Texts texts;
    private final List<HeatMap> maps;

    /**
     * Draws it.
     *
     * @param word unique on the page
     * @param title what it is of
     */
    Heat(String word, String title, Texts texts, Function<ChartFrame, HeatMap> drawing) {
        this.word = word;
        this.title = title;
        this.texts = texts;
        this.maps = List.of(drawing.apply(ChartFrame.WIDE), drawing.apply(ChartFrame.NARROW));
    }

    public String getWord() {
        return word;
    }

    public String getTitle() {
        return title;
    }

    public String getLabel() {
        return texts.get("heat.label", title);
    }

    public String getHint() {
        return texts.get("heat.hint");
    }

    public int getColumns() {
        return maps.get(0).getColumns();
    }

    public List<HeatMap> getMaps() {
        return maps;
    }
}
