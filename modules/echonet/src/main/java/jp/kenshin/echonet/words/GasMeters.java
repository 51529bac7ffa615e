package jp.kenshin.echonet.words;

import java.util.Map;
import jp.kenshin.echonet.meter.Cumulative;

/** Gas, LP gas and smart gas meters. */
final class GasMeters {
    private static final String CUBIC_METRE = "m3";
    private static final String KILOPASCAL = "kPa";
    private static final int HUNDREDTHS = 2;
    private static final int THOUSANDTHS = 3;
    private static final int TEN_THOUSANDTHS = 4;

    private static final Words DETECTED = new Words("検知あり", "detected");
    private static final Words NOT_DETECTED = new Words("検知なし", "not detected");
    private static final Words SHUT_OFF = new Words("遮断あり", "shut off");
    private static final Words NOT_SHUT_OFF = new Words("遮断なし", "not shut off");
    private static final Words PERMITTED = new Words("復帰許可", "reopening permitted");
    private static final Words NOT_PERMITTED = new Words("復帰非許可", "reopening not permitted");
    private static final Words OPEN = new Words("弁開", "open");
    private static final Words CLOSED = new Words("弁閉", "closed");

    private GasMeters() {}

    static DeviceClass gas() {
        return new DeviceClass(0x0282, "ガスメータ", "gas meter")
                .with(0xE0, "積算ガス消費量計測値", "cumulative gas", CUBIC_METRE, volume(THOUSANDTHS, Cumulative.NINE_DIGITS))
                .with(
                        0xE2,
                        "積算ガス消費量計測値履歴",
                        "history in 0.001 m3",
                        MeterMeanings.daylessHistory(Cumulative.NINE_DIGITS));
    }

    static DeviceClass lpGas() {
        return new DeviceClass(0x0283, "LPガスメータ", "LP gas meter")
                .with(0xD0, "供給圧力(最大)", "supply pressure, highest", KILOPASCAL, pressure())
                .with(0xD1, "供給圧力(最小)", "supply pressure, lowest", KILOPASCAL, pressure())
                .with(0xD2, "供給圧力(現在)", "supply pressure, now", KILOPASCAL, pressure())
                .with(0xD3, "閉塞圧力(最大)", "lock-up pressure, highest", KILOPASCAL, pressure())
                .with(0xD4, "閉塞圧力(最小)", "lock-up pressure, lowest", KILOPASCAL, pressure())
                .with(0xD5, "閉塞圧力(現在)", "lock-up pressure, now", KILOPASCAL, pressure())
                .with(0xD6, "供給・閉塞圧力異常日数・時間", "days and times of pressure errors", Meanings.raw())
                .with(0xD7, "試験発呼設定", "test call", Meanings.raw(1))
                .with(
                        0xE0,
                        "積算ガス消費量1",
                        "cumulative gas 1",
                        CUBIC_METRE,
                        volume(TEN_THOUSANDTHS, Cumulative.EIGHT_DIGITS))
                .with(0xE1, "積算ガス消費量2", "cumulative gas 2", CUBIC_METRE, volume(THOUSANDTHS, Cumulative.EIGHT_DIGITS))
                .with(0xE2, "検針データ異常検知状態", "metering error", Meanings.either(DETECTED, NOT_DETECTED))
                .with(0xE3, "セキュリティデータ情報1", "security data 1", Meanings.raw(4))
                .with(0xE4, "セキュリティデータ情報2", "security data 2", Meanings.raw(4))
                .with(0xE5, "センター弁遮断状態", "shut off by the centre", Meanings.either(SHUT_OFF, NOT_SHUT_OFF))
                .with(0xE6, "センター弁遮断復帰許可状態", "centre's permission to reopen", Meanings.either(PERMITTED, NOT_PERMITTED))
                .with(0xE7, "緊急弁遮断状態", "emergency shut-off", Meanings.either(SHUT_OFF, NOT_SHUT_OFF))
                .with(0xE8, "遮断弁開閉状態", "shut-off valve", Meanings.either(OPEN, CLOSED))
                .with(0xE9, "残量管理警告レベル", "residual gas warning", residualWarning())
                .with(0xEA, "残量管理警告レベル設定値1", "residual warning level 1 at", "L", threshold())
                .with(0xEB, "残量管理警告レベル設定値2", "residual warning level 2 at", "L", threshold())
                .with(0xEC, "残量管理警告レベル設定値3", "residual warning level 3 at", "L", threshold())
                .with(0xED, "微少漏洩タイマ値(ガス流量継続)", "slight leak: days of continuing flow", days())
                .with(0xEE, "微少漏洩タイマ値(圧力上昇なし)", "slight leak: days without pressure rise", days())
                .with(0xEF, "遮断理由履歴情報", "last three reasons of shut-off", Meanings.raw(3));
    }

    static DeviceClass smartGas() {
        return new DeviceClass(0x0289, "スマートガスメータ", "smart gas meter")
                .with(
                        0xD0,
                        "日時付き積算ガス消費量",
                        "cumulative gas with time",
                        MeterMeanings.timedCumulative(Cumulative.NINE_DIGITS))
                .with(0xD1, "積算ガス消費量履歴情報", "hourly history", MeterMeanings.hourlyHistory())
                .with(0xE0, "ガス区分設定", "kind of gas", kindOfGas())
                .with(0xE1, "所有者区分設定", "owner", Meanings.raw(1))
                .with(0xE2, "積算ガス消費量計測値", "cumulative gas", MeterMeanings.cumulative(Cumulative.NINE_DIGITS))
                .with(0xE3, "積算ガス消費量計測値単位", "unit of cumulative gas", CUBIC_METRE, MeterMeanings.volumeUnit())
                .with(0xE4, "積算ガス消費量履歴", "history", MeterMeanings.dayHistory(Cumulative.NINE_DIGITS))
                .with(0xE5, "積算ガス消費量履歴収集日", "day of history", Meanings.number(1, 0, 0, 99))
                .with(0xE6, "検針データ異常検知状態", "metering error", Meanings.either(DETECTED, NOT_DETECTED))
                .with(0xE7, "セキュリティデータ情報", "security data", Meanings.raw(10))
                .with(0xE8, "センター弁遮断状態", "closed by the centre", Meanings.either(SHUT_OFF, NOT_SHUT_OFF))
                .with(0xE9, "センター弁遮断復帰許可状態", "centre's permission to reopen", Meanings.either(PERMITTED, NOT_PERMITTED))
                .with(0xEA, "緊急弁遮断状態", "emergency closure", Meanings.either(SHUT_OFF, NOT_SHUT_OFF))
                .with(0xEB, "遮断弁開閉状態", "shut-off valve", Meanings.either(OPEN, CLOSED))
                .with(0xEC, "遮断理由履歴情報", "last three reasons of closure", Meanings.raw(3))
                .with(0xED, "ID番号設定", "id number", Meanings.ascii(6))
                .with(0xEE, "検定満期情報設定", "expiry of verification", Meanings.yearMonth());
    }

    private static Meaning volume(int scale, long most) {
        return MeterMeanings.scaledCumulative(scale, most);
    }

    private static Meaning pressure() {
        return Meanings.number(2, HUNDREDTHS, 0, 0xFFFF);
    }

    private static Meaning threshold() {
        return Meanings.number(3, 0, 0, 0xFFFFFF);
    }

    private static Meaning days() {
        return Meanings.number(1, 0, 0, 0xFD);
    }

    private static Meaning residualWarning() {
        return Meanings.code(Map.of(
                0x31, new Words("警告レベル1", "level 1"),
                0x32, new Words("警告レベル2", "level 2"),
                0x33, new Words("警告レベル3", "level 3"),
                0x42, new Words("警告なし", "none")));
    }

    private static Meaning kindOfGas() {
        return Meanings.code(Map.of(
                0x30, new Words("都市ガス", "city gas"),
                0x31, new Words("LPガス", "LP gas"),
                0x32, new Words("天然ガス", "natural gas"),
                0x33, new Words("その他", "other")));
    }
}
