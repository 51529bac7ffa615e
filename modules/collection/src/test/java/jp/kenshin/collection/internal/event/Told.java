package jp.kenshin.collection.internal.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.kernel.Jst;

/** Frames as units announce events. */
final class Told {
    static final Eoj GAS = Eoj.of(0x0289, 1);
    static final Eoj LPG = Eoj.of(0x0283, 1);
    static final Eoj WATER = Eoj.of(0x0281, 1);
    static final Eoj ELECTRICITY = Eoj.of(0x0288, 1);

    private Told() {}

    static Property property(int epc, String hex) {
        return new Property(epc, Edt.ofHex(hex));
    }

    static Property at(Instant time) {
        return new Property(UnitProperty.CLOCK, UnitClock.encode(LocalDateTime.ofInstant(time, Jst.ZONE)));
    }

    static Frame by(Eoj object, int tid, Property... properties) {
        return frame(ServiceCode.INFC, object, tid, properties);
    }

    static Frame frame(ServiceCode service, Eoj object, int tid, Property... properties) {
        return new Frame(tid, object, Eoj.CONTROLLER, service, new ArrayList<>(List.of(properties)));
    }
}
