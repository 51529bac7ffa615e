package jp.kenshin.fieldsimulator.internal.wire;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import jp.kenshin.fieldsimulator.internal.device.Unit;
import org.jspecify.annotations.Nullable;

/** Joins one unit to its socket, through the weather. */
final class Antenna implements Consumer<byte[]> {
    private final FieldLoop loop;
    private final Port port;
    private final Passage passage;
    private @Nullable Unit unit;

    Antenna(FieldLoop loop, Port port, Passage passage) {
        this.loop = loop;
        this.port = port;
        this.passage = passage;
    }

    void carries(Unit carrier) {
        unit = carrier;
    }

    /** The unit sends. */
    @Override
    public void accept(byte[] datagram) {
        for (Duration delay : passage.up()) {
            after(delay, () -> port.send(datagram));
        }
    }

    /** Something has come for the unit. */
    void receive(byte[] datagram) {
        Unit receiver = Objects.requireNonNull(unit);
        for (Duration delay : passage.down()) {
            after(delay, () -> receiver.receive(datagram));
        }
    }

    private void after(Duration delay, Runnable task) {
        if (delay.isZero()) {
            task.run();
        } else {
            loop.at(loop.now().plus(delay), task);
        }
    }
}
