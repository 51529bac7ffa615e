package jp.kenshin.registry;

/** The two forms of the joint metering service a partner can hold. */
public enum Service {
    /** 通信回線(NW)サービス: server to server. */
    NW,
    /** 自動検針(Web)サービス: the portal. */
    WEB
}
