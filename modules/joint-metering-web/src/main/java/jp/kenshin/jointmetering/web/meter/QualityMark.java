package jp.kenshin.jointmetering.web.meter;

import java.util.Locale;
import jp.kenshin.kernel.Quality;
import jp.kenshin.webpages.text.Texts;

/**
 * A quality as a person sees it: an icon and a word, never a colour alone.
 *
 * @param look word for icon and style sheet
 * @param word in the language of the page
 */
public record QualityMark(String look, String word) {
    /** What a reading is worth, or why it is not there. */
    static QualityMark of(Slot slot, Texts texts) {
        return switch (slot.arrival()) {
            case THERE -> of(slot.quality(), texts);
            case MISSING -> of(Quality.MISSING, texts);
            case AWAITED -> named("awaited", texts);
            case AHEAD -> named("ahead", texts);
        };
    }

    public static QualityMark of(Quality quality, Texts texts) {
        return named(quality.name().toLowerCase(Locale.ROOT), texts);
    }

    static QualityMark named(String look, Texts texts) {
        return new QualityMark(look, texts.get("quality." + look));
    }
}
