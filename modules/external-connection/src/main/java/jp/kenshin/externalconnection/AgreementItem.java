package jp.kenshin.externalconnection;

/**
 * What a partner agrees to before it is served (004 §14), and what it declares of its own equipment (§13, mandatory). An agreement holds when
 * it has all of them.
 */
public enum AgreementItem {
    REPORT_BY_PARTNER("14(1)", "利用事業者からの通報", "The partner reports incidents at once"),
    REPORT_BY_UTILITY("14(1)", "当社からの通報", "The utility tells the partner what it finds"),
    REPORT_CONTENT("14(1)", "通報先・通報内容（別表1）", "Contacts, and what a report holds (table 1)"),
    MAINTENANCE("14(2)1", "計画・緊急メンテナンスによる一時中断", "Interruptions by planned and emergency maintenance"),
    STOP_WITHOUT_NOTICE("14(2)2", "予告のないサービス停止", "Stop without notice where the risk demands it"),
    NO_GUARANTEE("14(2)3", "当社環境の防護措置と保証の範囲", "The utility protects its own environment, without guarantee"),
    URGENT_VULNERABILITIES("14(2)4", "緊急度の高いぜい弱性の連絡と対策", "Urgent vulnerabilities are told and dealt with"),
    COOPERATION("14(2)5", "事象の分析・対処への相互協力とログの提供", "Cooperation, and logs for the analysis"),
    NETWORK_CARE("14(2)6", "SM通信NWの安定運用への協力", "No periodic calling of meters, care for the network"),
    OPERATION_LOG("14(2)7", "操作ログの取得", "The partner's operations are logged"),
    FIRMWARE("14(2)8", "無線端末のファームウェア更新", "Firmware updates of terminals after notice"),
    CUTOFF("14(3)a", "ネットワーク接続の遮断（別表2-1）", "Cutoff (table 2-1)"),
    RECONNECTION("14(3)b", "ネットワーク接続の再接続（別表2-2）", "Reconnection (table 2-2)"),
    DEMARCATION("14(4)", "責任分界点", "Demarcation of responsibility"),
    DISPUTES("12", "紛争解決の仕組み", "How disputes are resolved"),
    MANAGED_DEVICES_ONLY("13", "管理する端末・外部記憶媒体以外を利用しないこと", "Only devices and media under its own management"),
    PATCHING("13", "MDMS・端末の適切なぜい弱性対策", "Security patches on MDMS and PCs"),
    MALWARE_PROTECTION("13", "端末・外部記憶媒体のマルウェア対策", "Protection against malware"),
    THEFT_PROTECTION("13", "端末の盗難対策", "Protection of PCs against theft"),
    CREDENTIAL_CARE("13", "VPNのID・パスワード・証明書の適切な管理", "Care for VPN ids, passwords and certificates"),
    TERMINAL_AUTHENTICATION("13", "無線端末の認証方式（PANA／EAP-PSK）", "Terminals authenticate by PANA with EAP-PSK"),
    TERMINAL_ENCRYPTION("13", "無線端末の暗号化方式（AES-CCM）", "Terminals encrypt frames by AES-CCM"),
    TERMINAL_INTERFERENCE("13", "無線端末の電波干渉対策", "Terminals withstand radio interference"),
    TERMINAL_TAMPER_RESISTANCE("13", "無線端末の耐タンパ性", "Terminals resist tampering");

    private final String section;
    private final String japanese;
    private final String english;

    AgreementItem(String section, String japanese, String english) {
        this.section = section;
        this.japanese = japanese;
        this.english = english;
    }

    /** Section of the external connection standard, such as {@code 14(2)5}. */
    public String section() {
        return section;
    }

    public String japanese() {
        return japanese;
    }

    public String english() {
        return english;
    }
}
