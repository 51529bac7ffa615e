package jp.kenshin.echonet.unit;

import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.meter.MalformedValue;

/** What all properties of fixed length ask first. */
final class Lengths {
    private Lengths() {}

    static void require(Edt edt, int length) throws MalformedValue {
        if (edt.length() != length) {
            throw new MalformedValue(edt.length() + " bytes where " + length + " are due");
        }
    }
}
