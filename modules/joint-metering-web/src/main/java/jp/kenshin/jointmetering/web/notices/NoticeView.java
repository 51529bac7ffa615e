package jp.kenshin.jointmetering.web.notices;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import jp.kenshin.externalconnection.Bilingual;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;

/**
 * A notice in the words of one language.
 *
 * @param id number
 * @param look word for icon and style sheet
 * @param kind what it is about
 * @param title in one line
 * @param text in full, in lines
 * @param period when what it tells of takes place; empty when it has no time
 * @param published when it was published
 * @param acknowledged who took note and when; empty when nobody has
 */
public record NoticeView(
        String id,
        String look,
        String kind,
        String title,
        String text,
        String period,
        String published,
        String acknowledged) {
    static NoticeView of(Notice notice, Texts texts) {
        NoticeDraft content = notice.content();
        Formats formats = Formats.of(texts);
        return new NoticeView(
                notice.id(),
                switch (content.kind()) {
                    case EMERGENCY_MAINTENANCE, VULNERABILITY -> "warning";
                    case PLANNED_MAINTENANCE, FIRMWARE -> "information";
                },
                texts.get("notices.kind."
                        + content.kind().name().toLowerCase(Locale.ROOT).replace('_', '-')),
                in(texts, content.title()),
                in(texts, content.text()),
                period(content.from(), content.until(), texts, formats),
                texts.get("notices.published", formats.dateTime(notice.publishedAt())),
                notice.acknowledgements().stream()
                        .findFirst()
                        .map(note -> texts.get("notices.acknowledged", note.by(), formats.dateTime(note.at())))
                        .orElse(""));
    }

    private static String in(Texts texts, Bilingual words) {
        return texts.language() == Language.JA ? words.ja() : words.en();
    }

    private static String period(Optional<Instant> from, Optional<Instant> until, Texts texts, Formats formats) {
        if (from.isEmpty()) {
            return until.map(moment -> texts.get("notices.period.until", formats.dateTime(moment)))
                    .orElse("");
        }
        return until.map(end -> texts.get("notices.period", formats.dateTime(from.get()), formats.dateTime(end)))
                .orElseGet(() -> texts.get("notices.period.from", formats.dateTime(from.get())));
    }
}
