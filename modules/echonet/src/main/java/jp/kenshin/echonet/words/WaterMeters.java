package jp.kenshin.echonet.words;

import java.util.Map;
import jp.kenshin.echonet.meter.Cumulative;

/** Water flow meters. */
final class WaterMeters {
    private WaterMeters() {}

    static DeviceClass water() {
        return new DeviceClass(0x0281, "水流量メータ", "water flow meter")
                .with(0xD0, "水流区分", "kind of water", kindOfWater())
                .with(0xD1, "所有者区分", "owner", owner())
                .with(0xE0, "積算水流量計測値", "cumulative flow", MeterMeanings.cumulative(Cumulative.NINE_DIGITS))
                .with(0xE1, "積算水流量計測値単位", "unit of cumulative flow", "m3", MeterMeanings.volumeUnit())
                .with(0xE2, "積算水流量計測値履歴", "history in 0.001 m3", MeterMeanings.daylessHistory(Cumulative.NINE_DIGITS))
                .with(
                        0xE3,
                        "検針データ異常検知状態",
                        "metering error",
                        Meanings.either(new Words("検知あり", "detected"), new Words("検知なし", "not detected")))
                .with(0xE4, "セキュリティデータ情報", "security data", Meanings.raw(4))
                .with(0xE5, "ID番号設定", "id number", Meanings.ascii(6))
                .with(0xE6, "検定満期情報", "expiry of verification", Meanings.yearMonth());
    }

    private static Meaning kindOfWater() {
        return Meanings.code(Map.of(
                0x30, new Words("上水", "tap water"),
                0x31, new Words("中水", "recycled water"),
                0x32, new Words("下水(旧版では温水)", "sewage (warm water in older editions)"),
                0x33, new Words("その他", "other")));
    }

    private static Meaning owner() {
        return Meanings.code(Map.of(
                0x30, new Words("指定なし", "not specified"),
                0x31, new Words("水道事業体", "waterworks"),
                0x32, new Words("民間会社", "private company"),
                0x33, new Words("個人", "individual")));
    }
}
