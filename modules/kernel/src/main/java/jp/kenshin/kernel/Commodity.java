package jp.kenshin.kernel;

/** What a meter measures. */
public enum Commodity {
    ELECTRICITY,
    GAS,
    WATER,
    LPG,
    SENSOR
}
