package jp.kenshin.platform.database;

/** The two database products Kenshin runs on. */
public enum Vendor {
    H2,
    POSTGRESQL
}
