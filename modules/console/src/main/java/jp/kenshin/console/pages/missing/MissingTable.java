package jp.kenshin.console.pages.missing;

import java.math.BigDecimal;
import java.util.List;
import jp.kenshin.collection.Recollection;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.webpages.download.Cell;
import jp.kenshin.webpages.text.Texts;

/** The list of what is missing as a file has it, in the words of one language. */
record MissingTable(Texts texts) {
    List<String> head() {
        return List.of(
                texts.get("missing.meter"),
                texts.get("missing.unit"),
                texts.get("collection.day"),
                texts.get("missing.area"),
                texts.get("collection.missing"),
                texts.get("collection.state"),
                texts.get("missing.reason"),
                texts.get("missing.detail"),
                texts.get("missing.tries"),
                texts.get("missing.next-try"),
                texts.get("missing.requester"));
    }

    List<Cell> line(Recollection missing) {
        return List.of(
                Cell.words(missing.meter().value()),
                Cell.words(missing.unit()),
                Cell.day(missing.day()),
                Cell.words(missing.area()),
                Cell.amount(BigDecimal.valueOf(missing.missing())),
                Cell.words(texts.get("recollection." + AddressQuery.word(missing.state()))),
                Cell.words(texts.get("reason." + AddressQuery.word(missing.reason()))),
                Cell.words(missing.detail()),
                Cell.amount(BigDecimal.valueOf(missing.tries())),
                missing.state() == Recollection.State.WAITING ? Cell.moment(missing.nextTryAt()) : Cell.NOTHING,
                Cell.words(missing.requestedBy().orElse("")));
    }
}
