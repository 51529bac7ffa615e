package jp.kenshin.echonet.unit;

import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.MalformedValue;

/**
 * How well a unit hears its parent: {@link UnitProperty#RADIO}.
 *
 * @param strength received strength in dBm, -128 to 127
 * @param linkQuality link quality indicator of IEEE 802.15.4, 0 (worst) to 255
 */
public record RadioQuality(int strength, int linkQuality) {
    public static RadioQuality decode(Edt edt) throws MalformedValue {
        Lengths.require(edt, 2);
        return new RadioQuality((byte) edt.u8(0), edt.u8(1));
    }

    public Edt encode() {
        return Edt.of((byte) strength, (byte) linkQuality);
    }
}
