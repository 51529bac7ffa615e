package jp.kenshin.fieldsimulator.internal.device;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.unit.Battery;
import jp.kenshin.echonet.unit.RadioQuality;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;

/** Class 0EF0, the node profile, which speaks for the radio. */
final class NodeTable {
    static final int INSTANCES = 0xD5;
    static final int IDENTIFICATION = 0x83;

    static final PropertyTable<Node> TABLE = new PropertyTable<Node>()
            .withFixed(0x80, Edt.ofByte(0x30))
            .withFixed(0x82, Edt.of((byte) 1, (byte) 14, (byte) 1, (byte) 0))
            .with(
                    IDENTIFICATION,
                    (node, now) -> Optional.of(Edt.of(node.spec().id().identification())))
            .withFixed(0x8A, Edt.of((byte) 0xFF, (byte) 0xFF, (byte) 0xFF))
            .withFixed(0x8C, MeterTables.text("KENSHIN-SIM"))
            .with(
                    0x8D,
                    (node, now) -> Optional.of(MeterTables.text(node.spec().id().text())))
            .with(0xD3, (node, now) -> Optional.of(count(3, node.objects().size())))
            .with(0xD4, (node, now) -> Optional.of(count(2, 1 + classes(node).size())))
            .with(INSTANCES, (node, now) -> Optional.of(instances(node)))
            .with(0xD6, (node, now) -> Optional.of(instances(node)))
            .with(0xD7, (node, now) -> Optional.of(classList(node)))
            .with(UnitProperty.EVENT_BITS, (node, now) -> Optional.of(node.eventBits()))
            .with(
                    UnitProperty.CLOCK,
                    (node, now) -> Optional.of(UnitClock.encode(node.clock().show(now))))
            .settable(UnitProperty.CLOCK, (node, value, now) -> node.setClock(UnitClock.decode(value), now))
            .with(UnitProperty.FIRMWARE, (node, now) -> Optional.of(Edt.of(node.firmware())))
            .with(
                    UnitProperty.RADIO,
                    (node, now) -> Optional.of(radio(node, now).encode()))
            .with(UnitProperty.PARENT, (node, now) -> Optional.of(count(Long.BYTES, node.parent())))
            .with(
                    UnitProperty.BATTERY,
                    (node, now) -> Optional.of(battery(node, now).encode()))
            .settable(UnitProperty.NEXT_KEY, (node, value, now) -> node.takeKey(value))
            .announcing(
                    0x80,
                    INSTANCES,
                    IDENTIFICATION,
                    UnitProperty.EVENT_BITS,
                    UnitProperty.FIRMWARE,
                    UnitProperty.RADIO,
                    UnitProperty.PARENT,
                    UnitProperty.BATTERY);

    private static final int DAYS_OF_BATTERY = 3_650;
    private static final int DAYS_OF_MONTH = 30;

    private NodeTable() {}

    private static Edt count(int bytes, long value) {
        byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(value).array();
        return Edt.of(java.util.Arrays.copyOfRange(all, Long.BYTES - bytes, Long.BYTES));
    }

    private static Edt instances(Node node) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 3 * node.objects().size());
        bytes.put((byte) node.objects().size());
        for (Eoj each : node.objects()) {
            bytes.putShort((short) each.deviceClass()).put((byte) each.instance());
        }
        return Edt.of(bytes.array());
    }

    private static List<Integer> classes(Node node) {
        return node.objects().stream().map(Eoj::deviceClass).distinct().toList();
    }

    private static Edt classList(Node node) {
        List<Integer> classes = classes(node);
        ByteBuffer bytes = ByteBuffer.allocate(1 + 2 * classes.size());
        bytes.put((byte) classes.size());
        classes.forEach(each -> bytes.putShort(each.shortValue()));
        return Edt.of(bytes.array());
    }

    /** A place of its own that is better or worse by the hour. */
    private static RadioQuality radio(Node node, Instant now) {
        int strength = (int) (node.chance().between(0, -88, -58)
                + node.chance().of("radio").between(now.getEpochSecond() / 3_600, -4, 4));
        return new RadioQuality(strength, Math.max(10, Math.min(255, (strength + 100) * 6)));
    }

    private static Battery battery(Node node, Instant now) {
        if (node.spec().isOnMains()) {
            return Battery.ON_MAINS;
        }
        long age = node.chance().of("battery").between(0, 60, 2_400) + now.getEpochSecond() / 86_400 % 365;
        long left = Math.max(0, DAYS_OF_BATTERY - age);
        return new Battery(
                OptionalInt.of((int) (left * 100 / DAYS_OF_BATTERY)), OptionalInt.of((int) (left / DAYS_OF_MONTH)));
    }
}
