package jp.kenshin.echonet.words;

import java.util.Map;

/** Properties of the superclass of all devices, of the node profile and of a controller. */
final class CommonProperties {
    private static final Words FAULT = new Words("異常あり", "fault");
    private static final Words NO_FAULT = new Words("異常なし", "no fault");

    private CommonProperties() {}

    static DeviceClass device() {
        return new DeviceClass(0, "機器", "device")
                .with(0x80, "動作状態", "operation status", onOff())
                .with(0x81, "設置場所", "installation location", Meanings.raw())
                .with(0x82, "規格Version情報", "standard version", Meanings.raw(4))
                .with(0x83, "識別番号", "identification number", Meanings.raw())
                .with(0x86, "メーカ異常コード", "manufacturer's fault code", Meanings.raw())
                .with(0x88, "異常発生状態", "fault status", Meanings.either(FAULT, NO_FAULT))
                .with(0x89, "異常内容", "fault description", Meanings.raw(2))
                .with(0x8A, "メーカコード", "manufacturer code", Meanings.raw(3))
                .with(0x8B, "事業場コード", "business facility code", Meanings.raw(3))
                .with(0x8C, "商品コード", "product code", Meanings.ascii(12))
                .with(0x8D, "製造番号", "production number", Meanings.ascii(12))
                .with(0x8E, "製造年月日", "production date", Meanings.date())
                .with(0x97, "現在時刻設定", "current time", Meanings.timeOfDay())
                .with(0x98, "現在年月日設定", "current date", Meanings.date())
                .with(0x9D, "状変アナウンスプロパティマップ", "announcement property map", Meanings.propertyMap())
                .with(0x9E, "Setプロパティマップ", "Set property map", Meanings.propertyMap())
                .with(0x9F, "Getプロパティマップ", "Get property map", Meanings.propertyMap());
    }

    static DeviceClass nodeProfile() {
        return new DeviceClass(0x0EF0, "ノードプロファイル", "node profile")
                .with(0x80, "動作状態", "operation status", onOff())
                .with(0x82, "Version情報", "version", Meanings.raw(4))
                .with(0x83, "識別番号", "identification number", Meanings.raw(17))
                .with(0xD3, "自ノードインスタンス数", "number of instances", Meanings.number(3, 0, 0, 0xFFFFFF))
                .with(0xD4, "自ノードクラス数", "number of classes", Meanings.number(2, 0, 0, 0xFFFF))
                .with(0xD5, "インスタンスリスト通知", "instance list notification", Meanings.instances())
                .with(0xD6, "自ノードインスタンスリストS", "instance list", Meanings.instances());
    }

    static DeviceClass controller() {
        return new DeviceClass(0x05FF, "コントローラ", "controller");
    }

    private static Meaning onOff() {
        return Meanings.code(Map.of(0x30, new Words("ON", "on"), 0x31, new Words("OFF", "off")));
    }
}
