package jp.kenshin.registry;

import jp.kenshin.kernel.Commodity;

/** What a meter is; finer than what it measures, because voltage and metering scheme decide which rules apply. */
public enum MeterKind {
    /** 低圧: low-voltage electricity. */
    LOW_VOLTAGE(Commodity.ELECTRICITY),
    /** 高圧: high-voltage electricity. */
    HIGH_VOLTAGE(Commodity.ELECTRICITY),
    /** 特別高圧: extra-high-voltage electricity. */
    EXTRA_HIGH_VOLTAGE(Commodity.ELECTRICITY),
    /** 特例計量器: meter under the specified metering scheme. */
    SPECIFIED(Commodity.ELECTRICITY),
    GAS(Commodity.GAS),
    LPG(Commodity.LPG),
    WATER(Commodity.WATER),
    SENSOR(Commodity.SENSOR);

    private final Commodity commodity;

    MeterKind(Commodity commodity) {
        this.commodity = commodity;
    }

    public Commodity commodity() {
        return commodity;
    }
}
