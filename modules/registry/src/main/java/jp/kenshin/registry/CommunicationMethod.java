package jp.kenshin.registry;

/** How a terminal speaks with its concentrator. */
public enum CommunicationMethod {
    /** 無線マルチホップ: from radio to radio. */
    MULTI_HOP,
    /** 1:N: straight to a base station, usually of a public mobile network. */
    ONE_TO_N,
    /** 電力線通信: over the power line. */
    PLC
}
