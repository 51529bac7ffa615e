package jp.kenshin.console.pages.collection;

import jp.kenshin.collection.CollectionRate;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** What a cell of a heat map says to pointer, keyboard and screen reader. */
final class RateSentence {
    private RateSentence() {}

    static String of(String time, Rate.Look look, CollectionRate rate, Texts texts) {
        Formats formats = Formats.of(texts);
        String separator = texts.get("separator");
        String word = texts.get("rate." + look.word());
        if (look == Rate.Look.AHEAD || look == Rate.Look.NONE) {
            return time + separator + word;
        }
        return time
                + separator
                + word
                + separator
                + texts.get(
                        "rate.sentence",
                        Rate.percent(rate.receivedPermyriad()),
                        Rate.percent(rate.inTimePermyriad()),
                        formats.number(rate.missing()),
                        formats.number(rate.expected()));
    }
}
