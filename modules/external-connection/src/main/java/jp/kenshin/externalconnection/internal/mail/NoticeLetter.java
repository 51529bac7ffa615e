package jp.kenshin.externalconnection.internal.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.NoticeDraft;

/** Writes a notice (§14(2)) as a letter to one partner: what it is about, when, and where to acknowledge it. */
final class NoticeLetter {
    private NoticeLetter() {}

    /** @param name of the partner's business */
    static Letter of(Notice notice, String name) {
        NoticeDraft content = notice.content();
        return Letter.of(
                "【" + japanese(content.kind()) + "】" + content.title().ja() + " / "
                        + content.title().en(),
                japanese(notice, name),
                english(notice, name));
    }

    private static String japanese(Notice notice, String name) {
        NoticeDraft content = notice.content();
        return """
                %s 御中

                %s（%s、番号 %s）
                %s
                %s

                自動検針（Web）サービスの「お知らせ」で同じ内容をご覧になれます。お読みになりましたら、そちらで「確認済みにする」を押してください。
                このメールは送信専用です。ご返信いただいてもお答えできません。
                """
                .formatted(
                        name,
                        content.title().ja(),
                        japanese(content.kind()),
                        notice.id(),
                        period(content, "開始: ", "終了: ", LetterTime::japanese),
                        content.text().ja());
    }

    private static String english(Notice notice, String name) {
        NoticeDraft content = notice.content();
        return """
                To %s

                %s (%s, number %s)
                %s
                %s

                The same stands under "Notices" of the Web service. Please acknowledge it there once you have read it.
                This address only sends; replies are not read.
                """
                .formatted(
                        name,
                        content.title().en(),
                        english(content.kind()),
                        notice.id(),
                        period(content, "From: ", "Until: ", LetterTime::english),
                        content.text().en());
    }

    /** A line for each end that has a time. */
    private static String period(NoticeDraft content, String begins, String ends, Function<Instant, String> words) {
        return line(begins, content.from().map(words))
                + line(ends, content.until().map(words));
    }

    private static String line(String label, Optional<String> time) {
        return time.map(known -> label + known + "\n").orElse("");
    }

    private static String japanese(NoticeDraft.Kind kind) {
        return switch (kind) {
            case PLANNED_MAINTENANCE -> "計画メンテナンス";
            case EMERGENCY_MAINTENANCE -> "緊急メンテナンス";
            case FIRMWARE -> "ファームウェアの更新";
            case VULNERABILITY -> "脆弱性";
        };
    }

    private static String english(NoticeDraft.Kind kind) {
        return switch (kind) {
            case PLANNED_MAINTENANCE -> "planned maintenance";
            case EMERGENCY_MAINTENANCE -> "emergency maintenance";
            case FIRMWARE -> "firmware update";
            case VULNERABILITY -> "vulnerability";
        };
    }
}
