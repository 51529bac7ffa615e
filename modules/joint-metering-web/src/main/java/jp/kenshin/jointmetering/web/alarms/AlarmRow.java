package jp.kenshin.jointmetering.web.alarms;

import java.time.Instant;
import java.util.Locale;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.echonet.words.Words;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;

/**
 * An alarm in words.
 *
 * @param id its place in the log
 * @param time when it happened, or was received where the terminal did not tell
 * @param timeNote says so in the second case
 * @param name what happened
 * @param severity how bad
 * @param lifeSafety whether lives may be in danger
 * @param meter meter id; empty when it is about the terminal
 * @param terminal terminal id
 * @param area where
 * @param state how it stands
 * @param acknowledged who took note and when; empty when nobody has
 * @param acknowledgeable whether somebody can
 */
public record AlarmRow(
        String id,
        String time,
        String timeNote,
        String name,
        Mark severity,
        boolean lifeSafety,
        String meter,
        String terminal,
        String area,
        Mark state,
        String acknowledged,
        boolean acknowledgeable) {
    /**
     * @param look word for icon and style sheet
     * @param word for people
     */
    public record Mark(String look, String word) {}

    /** In the language of the texts. */
    public static AlarmRow of(LoggedEvent event, Texts texts) {
        Formats formats = Formats.of(texts);
        Instant time = event.occurredAt().orElse(event.receivedAt());
        return new AlarmRow(
                Long.toString(event.id()),
                formats.dateTime(time),
                event.occurredAt().isPresent() ? "" : texts.get("alarms.received"),
                words(event.type().words(event.raised()), texts),
                severity(event, texts),
                event.type().lifeSafety(),
                event.origin().meter().map(MeterId::value).orElse(""),
                event.origin().unit(),
                event.origin().area(),
                state(event, texts),
                event.acknowledgement()
                        .map(note -> texts.get("alarms.acknowledged", note.by(), formats.dateTime(note.at())))
                        .orElse(""),
                event.raised() && event.acknowledgement().isEmpty());
    }

    private static String words(Words words, Texts texts) {
        return texts.language() == Language.JA ? words.ja() : words.en();
    }

    /** The end of an alarm is no alarm. */
    private static Mark severity(LoggedEvent event, Texts texts) {
        String word = event.raised() ? event.type().severity().name().toLowerCase(Locale.ROOT) : "information";
        return new Mark(word, texts.get("alarms.severity." + word));
    }

    private static Mark state(LoggedEvent event, Texts texts) {
        String word = event.open() ? "open" : event.raised() ? "over" : "end";
        return new Mark(word, texts.get("alarms.state." + word));
    }
}
