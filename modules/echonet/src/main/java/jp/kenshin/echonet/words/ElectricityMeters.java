package jp.kenshin.echonet.words;

import jp.kenshin.echonet.meter.Cumulative;
import jp.kenshin.echonet.meter.MeterScale;

/** Electric energy meters. Counts become kWh by the coefficient and the unit that the meter tells in properties of their own. */
final class ElectricityMeters {
    private static final long COUNTS = Cumulative.EIGHT_DIGITS;
    private static final int HALF_HOURS = 12;
    private static final int MINUTES = 10;

    private ElectricityMeters() {}

    static DeviceClass lowVoltage() {
        return new DeviceClass(0x0288, "低圧スマート電力量メータ", "low-voltage smart electric energy meter")
                .with(0xC0, "Bルート識別番号", "B-route identification number", Meanings.raw(16))
                .with(0xD0, "1分積算電力量計測値(正方向、逆方向)", "1-minute cumulative energy, both ways", MeterMeanings.minuteValue())
                .with(0xD3, "係数", "coefficient", coefficient())
                .with(0xD7, "積算電力量有効桁数", "effective digits", Meanings.number(1, 0, 1, 8))
                .with(0xE0, "積算電力量計測値(正方向)", "cumulative energy, forward", MeterMeanings.cumulative(COUNTS))
                .with(0xE1, "積算電力量単位", "unit of cumulative energy", "kWh", MeterMeanings.energyUnit())
                .with(0xE2, "積算電力量計測値履歴1(正方向)", "history 1, forward", MeterMeanings.dayHistory(COUNTS))
                .with(0xE3, "積算電力量計測値(逆方向)", "cumulative energy, reverse", MeterMeanings.cumulative(COUNTS))
                .with(0xE4, "積算電力量計測値履歴1(逆方向)", "history 1, reverse", MeterMeanings.dayHistory(COUNTS))
                .with(0xE5, "積算履歴収集日1", "day of history 1", Meanings.number(1, 0, 0, 99))
                .with(0xE7, "瞬時電力計測値", "instantaneous power", "W", MeterMeanings.power())
                .with(0xE8, "瞬時電流計測値", "instantaneous currents", "A", MeterMeanings.currents())
                .with(0xE9, "瞬時電圧計測値", "instantaneous voltages", "V", MeterMeanings.voltages())
                .with(
                        0xEA,
                        "定時積算電力量計測値(正方向)",
                        "last half-hour's energy, forward",
                        MeterMeanings.timedCumulative(COUNTS))
                .with(
                        0xEB,
                        "定時積算電力量計測値(逆方向)",
                        "last half-hour's energy, reverse",
                        MeterMeanings.timedCumulative(COUNTS))
                .with(0xEC, "積算電力量計測値履歴2(正方向、逆方向)", "history 2, both ways", MeterMeanings.twoWayHistory(HALF_HOURS))
                .with(0xED, "積算履歴収集日2", "selector of history 2", MeterMeanings.historySelector())
                .with(0xEE, "積算電力量計測値履歴3(正方向、逆方向)", "history 3, both ways", MeterMeanings.twoWayHistory(MINUTES))
                .with(0xEF, "積算履歴収集日3", "selector of history 3", MeterMeanings.historySelector());
    }

    static DeviceClass highVoltage() {
        return highVoltage(new DeviceClass(0x028A, "高圧スマート電力量メータ", "high-voltage smart electric energy meter"));
    }

    static DeviceClass bidirectionalHighVoltage() {
        return highVoltage(new DeviceClass(
                        0x028F, "双方向対応高圧スマート電力量メータ", "bidirectional high-voltage smart electric energy meter"))
                .with(0xC0, "Bルート識別番号", "B-route identification number", Meanings.raw(16))
                .with(0xC8, "需要電力計測値履歴(逆方向)", "demand history, reverse", MeterMeanings.dayHistory(COUNTS))
                .with(0xE8, "積算有効電力量計測値履歴(逆方向)", "active energy history, reverse", MeterMeanings.dayHistory(COUNTS))
                .with(0xEA, "瞬時電力計測値", "instantaneous power", "W", MeterMeanings.power())
                .with(0xEB, "瞬時電流計測値", "instantaneous currents", "A", MeterMeanings.currents());
    }

    private static DeviceClass highVoltage(DeviceClass device) {
        return device.with(0xC1, "月間最大需要電力", "monthly maximum demand", MeterMeanings.cumulative(COUNTS))
                .with(0xC2, "累積最大需要電力", "cumulative maximum demand", MeterMeanings.cumulative(COUNTS))
                .with(0xC3, "定時需要電力(30分平均電力)", "30-minute average demand", MeterMeanings.timedCumulative(COUNTS))
                .with(0xC4, "需要電力有効桁数", "digits of demand", Meanings.number(1, 0, 1, 8))
                .with(0xC5, "需要電力単位", "unit of demand", "kW", MeterMeanings.energyUnit())
                .with(0xC6, "需要電力計測値履歴", "demand history", MeterMeanings.dayHistory(COUNTS))
                .with(0xC7, "累積最大需要電力単位", "unit of cumulative maximum demand", "kW", MeterMeanings.energyUnit())
                .with(0xCA, "力測積算無効電力量(遅れ)計測値", "reactive energy, lagging", MeterMeanings.cumulative(COUNTS))
                .with(
                        0xCB,
                        "定時力測積算無効電力量(遅れ)計測値",
                        "last half-hour's reactive energy",
                        MeterMeanings.timedCumulative(COUNTS))
                .with(0xCC, "力測積算無効電力量有効桁数", "digits of reactive energy", Meanings.number(1, 0, 1, 8))
                .with(0xCD, "力測積算無効電力量単位", "unit of reactive energy", "kvarh", MeterMeanings.energyUnit())
                .with(0xCE, "力測積算無効電力量(遅れ)計測値履歴", "reactive energy history", MeterMeanings.dayHistory(COUNTS))
                .with(0xD3, "係数", "coefficient", coefficient())
                .with(0xD4, "係数の倍率", "multiplier of the coefficient", coefficientMultiplier())
                .with(0xE0, "確定日", "fixed day of the month", Meanings.number(1, 0, 1, 31))
                .with(0xE1, "積算履歴収集日", "day of history", Meanings.number(1, 0, 0, 99))
                .with(0xE2, "積算有効電力量計測値", "active energy", MeterMeanings.cumulative(COUNTS))
                .with(0xE3, "定時積算有効電力量計測値", "last half-hour's active energy", MeterMeanings.timedCumulative(COUNTS))
                .with(0xE4, "力測積算有効電力量計測値", "active energy for the power factor", MeterMeanings.cumulative(COUNTS))
                .with(0xE5, "積算有効電力量有効桁数", "digits of active energy", Meanings.number(1, 0, 1, 8))
                .with(0xE6, "積算有効電力量単位", "unit of active energy", "kWh", MeterMeanings.energyUnit())
                .with(0xE7, "積算有効電力量計測値履歴", "active energy history", MeterMeanings.dayHistory(COUNTS));
    }

    static DeviceClass subMeter() {
        return new DeviceClass(0x028D, "スマート電力量サブメータ", "smart electric energy sub-meter")
                .with(0xD3, "係数", "coefficient", coefficient())
                .with(0xD4, "積算電力量単位", "unit of cumulative energy", "kWh", MeterMeanings.energyUnit())
                .with(0xD7, "積算電力量有効桁数", "effective digits", Meanings.number(1, 0, 1, 8))
                .with(0xE0, "積算履歴収集日", "day of history", Meanings.number(1, 0, 0, 99))
                .with(0xE1, "積算電力量計測値(正方向)", "cumulative energy, forward", MeterMeanings.cumulative(COUNTS))
                .with(0xE2, "積算電力量計測値履歴(正方向)", "history, forward", MeterMeanings.dayHistory(COUNTS))
                .with(0xE3, "積算電力量計測値(逆方向)", "cumulative energy, reverse", MeterMeanings.cumulative(COUNTS))
                .with(0xE4, "積算電力量計測値履歴(逆方向)", "history, reverse", MeterMeanings.dayHistory(COUNTS))
                .with(0xE7, "瞬時電力計測値", "instantaneous power", "W", MeterMeanings.power())
                .with(0xE8, "瞬時電流計測値", "instantaneous currents", "A", MeterMeanings.currents())
                .with(0xE9, "瞬時電圧計測値", "instantaneous voltages", "V", MeterMeanings.voltages())
                .with(
                        0xEA,
                        "定時積算電力量計測値(正方向)",
                        "last half-hour's energy, forward",
                        MeterMeanings.timedCumulative(COUNTS))
                .with(
                        0xEB,
                        "定時積算電力量計測値(逆方向)",
                        "last half-hour's energy, reverse",
                        MeterMeanings.timedCumulative(COUNTS));
    }

    private static Meaning coefficient() {
        return Meanings.number(4, 0, 0, MeterScale.LARGEST_COEFFICIENT);
    }

    private static Meaning coefficientMultiplier() {
        return MeterMeanings.decimalPlaces(3);
    }
}
