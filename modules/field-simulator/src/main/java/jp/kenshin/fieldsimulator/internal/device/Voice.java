package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;

/** What a unit says by itself besides readings: who it is, what it is made of, what has happened. */
final class Voice {
    private static final int[] EQUIPMENT = {
        UnitProperty.CLOCK, UnitProperty.FIRMWARE, UnitProperty.RADIO, UnitProperty.PARENT, UnitProperty.BATTERY
    };

    private final Node node;
    private final Link link;
    private final Outbox outbox;
    private final Surroundings surroundings;
    private final UnitLedger ledger;
    private final Consumer<byte[]> transmit;

    Voice(
            Node node,
            Link link,
            Outbox outbox,
            Surroundings surroundings,
            UnitLedger ledger,
            Consumer<byte[]> transmit) {
        this.node = node;
        this.link = link;
        this.outbox = outbox;
        this.surroundings = surroundings;
        this.ledger = ledger;
        this.transmit = transmit;
    }

    void introduce() {
        tell(NodeTable.INSTANCES, NodeTable.IDENTIFICATION);
    }

    /** Likewise, until somebody has acknowledged it. */
    void introduceUntilHeard() {
        List<Property> who = values(node, NodeTable.INSTANCES, NodeTable.IDENTIFICATION);
        outbox.announce(node.eoj(), who, "who", () -> {});
    }

    void tellEquipment() {
        tell(EQUIPMENT);
    }

    /** An announcement of the node that wants no answer. */
    private void tell(int... codes) {
        send(new Frame(outbox.nextTid(), Eoj.NODE_PROFILE, Eoj.CONTROLLER, ServiceCode.INF, values(node, codes)));
    }

    private void send(Frame frame) {
        transmit.accept(link.wrap(frame, /* wantsAnswer= */ false));
    }

    /** Tells properties, with the time by the unit's clock, until that is acknowledged. */
    void tellEvent(EchonetObject object, int... codes) {
        outbox.announce(object.eoj(), withTime(values(object, codes)), "", () -> {});
    }

    /** Its event bits, said a few times because nobody can answer any more. */
    void lastWords(List<Duration> after) {
        List<Property> properties = withTime(values(node, UnitProperty.EVENT_BITS));
        Frame frame = new Frame(outbox.nextTid(), Eoj.NODE_PROFILE, Eoj.CONTROLLER, ServiceCode.INFC, properties);
        ledger.count(Count.ANNOUNCEMENTS);
        after.forEach(each -> surroundings.at(surroundings.now().plus(each), () -> send(frame)));
    }

    private List<Property> withTime(List<Property> properties) {
        List<Property> all = new ArrayList<>(properties);
        all.add(new Property(UnitProperty.CLOCK, UnitClock.encode(node.clock().show(surroundings.now()))));
        return all;
    }

    private List<Property> values(EchonetObject object, int... codes) {
        List<Property> values = new ArrayList<>();
        for (int epc : codes) {
            object.read(epc, surroundings.now()).ifPresent(value -> values.add(new Property(epc, value)));
        }
        return values;
    }
}
