package jp.kenshin.jointmetering.web.meter;

import java.math.BigDecimal;
import java.util.List;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One line of a meter's table as people read it.
 *
 * @param time the interval or the day
 * @param link part of an address that leads to the day; empty for intervals
 * @param reading register; empty when it is not there
 * @param usage quantity; empty when it cannot be told
 * @param lastWeek quantity of the same time a week before; empty when it cannot be told
 * @param mark what it is worth
 * @param note what else is to be known
 * @param ahead whether it is not due yet
 */
public record MeterRow(
        String time,
        String link,
        String reading,
        String usage,
        String lastWeek,
        QualityMark mark,
        String note,
        boolean ahead) {
    static List<MeterRow> of(MeterHistory history, Texts texts) {
        Formats formats = Formats.of(texts);
        return MeterLine.of(history, texts, formats::number).stream()
                .map(line -> of(line, formats))
                .toList();
    }

    private static MeterRow of(MeterLine line, Formats formats) {
        return new MeterRow(
                line.time(),
                line.link(),
                number(line.reading(), formats),
                number(line.usage(), formats),
                number(line.lastWeek(), formats),
                line.mark(),
                line.note(),
                line.ahead());
    }

    private static String number(@Nullable BigDecimal value, Formats formats) {
        return value == null ? "" : formats.number(value);
    }
}
