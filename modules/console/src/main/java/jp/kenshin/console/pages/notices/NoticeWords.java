package jp.kenshin.console.pages.notices;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.externalconnection.Bilingual;
import jp.kenshin.externalconnection.NoticeDraft;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;

/** What notices are made of, in the words of one language. */
final class NoticeWords {
    private final Texts texts;
    private final Formats formats;

    NoticeWords(Texts texts) {
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    String kind(NoticeDraft.Kind kind) {
        return texts.get("notice.kind." + AddressQuery.word(kind));
    }

    static String icon(NoticeDraft.Kind kind) {
        return switch (kind) {
            case EMERGENCY_MAINTENANCE, VULNERABILITY -> "short";
            case PLANNED_MAINTENANCE, FIRMWARE -> "info";
        };
    }

    String in(Bilingual words) {
        return texts.language() == Language.JA ? words.ja() : words.en();
    }

    /** When it takes place; empty when it has no time. */
    String period(NoticeDraft content) {
        Optional<String> from = content.from().map(this::time);
        Optional<String> until = content.until().map(this::time);
        if (from.isPresent() && until.isPresent()) {
            return texts.get("notice.period", from.get(), until.get());
        }
        return from.map(time -> texts.get("notice.from-on", time))
                .or(() -> until.map(time -> texts.get("notice.until-then", time)))
                .orElse("");
    }

    String time(Instant time) {
        return formats.dateTime(time);
    }

    /** How many of those whom it is for have taken note. */
    String acknowledged(int done, int of) {
        return texts.get("notice.acknowledged-of", formats.number(done), formats.number(of));
    }
}
