package jp.kenshin.console;

/** Roles as groups of the user registry or the identity provider name them. */
public final class Roles {
    /** 運用者: runs collection and the registry, may read any meter. */
    public static final String UTILITY_OPERATOR = "utility-operator";
    /** Another vendor's head end: may bring readings. */
    public static final String HEAD_END = "head-end";
    /** 監査: reads all, changes nothing. */
    public static final String AUDITOR = "auditor";

    /** 委託先 24/365: takes incidents and cuts off. */
    public static final String RESPONSE_DESK = "response-desk";
    /** 再接続担当: connects again, in business hours. */
    public static final String RECONNECTION_DESK = "reconnection-desk";

    private Roles() {}
}
