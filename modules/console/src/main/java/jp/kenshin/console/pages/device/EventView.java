package jp.kenshin.console.pages.device;

import java.time.Instant;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;

/**
 * An event in words.
 *
 * @param at when it happened, or when Kenshin heard of it
 * @param name what happened
 * @param object meter or unit it is about
 * @param icon for its severity
 * @param severity in words
 * @param lifeSafety whether lives may be in danger
 * @param state open, over or acknowledged, in words
 */
public record EventView(
        String at, String name, String object, String icon, String severity, boolean lifeSafety, String state) {
    static EventView of(LoggedEvent event, Texts texts) {
        Instant at = event.occurredAt().orElse(event.receivedAt());
        jp.kenshin.echonet.words.Language language = texts.language() == Language.JA
                ? jp.kenshin.echonet.words.Language.JAPANESE
                : jp.kenshin.echonet.words.Language.ENGLISH;
        return new EventView(
                Formats.of(texts).dateTime(at),
                event.type().words(event.raised()).in(language),
                event.origin()
                        .meter()
                        .map(meter -> meter.value())
                        .orElse(event.origin().unit()),
                switch (event.type().severity()) {
                    case CRITICAL -> "invalid";
                    case WARNING -> "short";
                    case INFORMATION -> "info";
                },
                texts.get("severity." + AddressQuery.word(event.type().severity())),
                event.type().lifeSafety(),
                event.open() ? texts.get("event.open") : texts.get("event.closed"));
    }
}
