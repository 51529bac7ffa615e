package jp.kenshin.collection;

/** How soon somebody has to look at an event; the worst first. */
public enum Severity {
    /** 重大: at once. */
    CRITICAL,
    /** 注意: soon. */
    WARNING,
    /** 情報: good to know. */
    INFORMATION
}
