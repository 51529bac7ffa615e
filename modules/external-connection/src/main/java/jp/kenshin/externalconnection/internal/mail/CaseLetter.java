package jp.kenshin.externalconnection.internal.mail;

import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Incident;

/** Writes what §14(1) says a partner is told of a case: the outline, the effect to be expected and how it is handled. */
final class CaseLetter {
    private CaseLetter() {}

    static Letter of(Incident incident) {
        return Letter.of(
                "【重要】接続の安全に関するお知らせ（" + incident.id() + "）/ Security notice " + incident.id(),
                japanese(incident),
                english(incident));
    }

    private static String japanese(Incident incident) {
        return """
                %s 御中

                自動検針サービスの接続について、当社が安全をおびやかすおそれのある事象を検知しました。
                案件番号: %s（お問い合わせの際にお伝えください）

                1. 事象の概要
                %s
                検知した日時: %s
                %s
                2. 想定される影響
                %s

                3. 対応の方針
                %s

                ご確認いただき、必要な処置とその経過を、契約時にお伝えした当社の連絡先へお知らせください。
                このメールは送信専用です。ご返信いただいてもお答えできません。
                """
                .formatted(
                        incident.partnerName(),
                        incident.id(),
                        what(incident, true) + "（" + where(incident, true) + "）",
                        LetterTime.japanese(incident.reportedAt()),
                        remark(incident, "詳細: "),
                        effect(incident, true),
                        handling(incident, true));
    }

    private static String english(Incident incident) {
        return """
                To %s

                We have found something that may endanger your connection to the automatic metering service.
                Case: %s (please name it when you call)

                1. What happened
                %s
                Found: %s
                %s
                2. What it may lead to
                %s

                3. How it is handled
                %s

                Please look into it, and tell our contact named in your contract what you do about it.
                This address only sends; replies are not read.
                """
                .formatted(
                        incident.partnerName(),
                        incident.id(),
                        what(incident, false) + " (" + where(incident, false) + ")",
                        LetterTime.english(incident.reportedAt()),
                        remark(incident, "Details: "),
                        effect(incident, false),
                        handling(incident, false));
    }

    private static String remark(Incident incident, String label) {
        return incident.description().isBlank() ? "" : label + incident.description() + "\n";
    }

    private static String what(Incident incident, boolean japanese) {
        return switch (incident.kind()) {
            case THEFT -> japanese ? "機器の盗難" : "Theft of equipment";
            case LOSS -> japanese ? "機器の紛失" : "Loss of equipment";
            case MALWARE -> japanese ? "マルウェア感染のおそれ" : "Suspected malware";
            case DATA_DESTRUCTION -> japanese ? "データの破壊または改ざんのおそれ" : "Suspected destruction or alteration of data";
            case VULNERABILITY -> japanese ? "致命的なぜい弱性" : "A critical vulnerability";
            case OTHER -> japanese ? "安全性・安定性を損なうおそれのある事象" : "Something that may impair safety or stability";
        };
    }

    private static String where(Incident incident, boolean japanese) {
        return switch (incident.place()) {
            case MDMS -> japanese ? "貴社のMDMSとの接続" : "the connection of your MDMS";
            case PC ->
                (japanese ? "自動検針（Web）サービスのユーザー名 " : "user name of the Web service ")
                        + incident.portalUser().orElse("-");
            case TERMINAL ->
                (japanese ? "無線端末 " : "wireless terminal ")
                        + incident.terminal().map(Object::toString).orElse("-");
        };
    }

    private static String effect(Incident incident, boolean japanese) {
        return switch (incident.usualScope().kind()) {
            case MDMS ->
                japanese
                        ? "貴社MDMSとの接続を遮断する場合があります。遮断中、検針データの取得と制御はできません。その間のデータは当社で保管し、再接続後に順にお渡しします。"
                        : "We may cut off your MDMS. Readings cannot be fetched and commands cannot be sent meanwhile; what arrives is"
                                + " kept and delivered in order after reconnection.";
            case PORTAL_USER ->
                japanese
                        ? "このユーザー名のSSL-VPN接続を遮断する場合があります。遮断中、Webサイトでは接続状態の確認と解消の申告だけができます。"
                        : "We may cut off this user name. Meanwhile the site only shows the state of the connection and takes your word that"
                                + " the incident is over.";
            case TERMINAL ->
                japanese
                        ? "この無線端末の認証情報を無効にする場合があります。無効の間、この端末につながるメーターの検針と制御はできません。"
                        : "We may disable the credentials of this terminal. Meanwhile the meters behind it can be neither read nor"
                                + " controlled.";
        };
    }

    private static String handling(Incident incident, boolean japanese) {
        boolean cutOff = incident.cutoffs().stream()
                .filter(Cutoff::isInForce)
                .map(Cutoff::scope)
                .map(CutoffScope::kind)
                .anyMatch(incident.usualScope().kind()::equals);
        if (cutOff) {
            return japanese
                    ? "すでに接続を遮断しました。担当者がお電話でご連絡します。事象の解消を申告いただいた後、当社営業時間内に再接続します。"
                    : "It is cut off already. We will phone you. Once you declare the incident over, it is reconnected in our business hours.";
        }
        return japanese
                ? "担当者が内容を確認しています。危険が大きいと判断した場合は接続を遮断し、その後お電話でご連絡します。"
                : "A person is looking into it. Where the risk is high the connection is cut off, and we phone you afterwards.";
    }
}
