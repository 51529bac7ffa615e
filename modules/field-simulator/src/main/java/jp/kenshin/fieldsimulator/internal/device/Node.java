package jp.kenshin.fieldsimulator.internal.device;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.unit.NextKey;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.population.UnitSpec;

/** The node profile object of a unit. */
final class Node implements EchonetObject {
    private static final Edt NO_EVENTS = Edt.of(new byte[4]);

    private final UnitSpec spec;
    private final List<Eoj> objects;
    private final DeviceClock clock;
    private final Chance chance;
    private final Instant settled;
    private final long parent;
    private final Predicate<NextKey> takesKey;
    private Edt eventBits = NO_EVENTS;

    /**
     * @param settled before then the clock will not be set
     * @param parent address of the unit it speaks through, 0 for the concentrator
     * @param takesKey whether a next key is taken
     */
    Node(
            UnitSpec spec,
            List<Eoj> objects,
            DeviceClock clock,
            Chance chance,
            Instant settled,
            long parent,
            Predicate<NextKey> takesKey) {
        this.spec = spec;
        this.objects = List.copyOf(objects);
        this.clock = clock;
        this.chance = chance;
        this.settled = settled;
        this.parent = parent;
        this.takesKey = takesKey;
    }

    @Override
    public Eoj eoj() {
        return Eoj.NODE_PROFILE;
    }

    @Override
    public Optional<Edt> read(int epc, Instant now) {
        return NodeTable.TABLE.read(this, epc, now);
    }

    @Override
    public boolean write(int epc, Edt value, Instant now) {
        return NodeTable.TABLE.write(this, epc, value, now);
    }

    UnitSpec spec() {
        return spec;
    }

    List<Eoj> objects() {
        return objects;
    }

    DeviceClock clock() {
        return clock;
    }

    Chance chance() {
        return chance;
    }

    long parent() {
        return parent;
    }

    Edt eventBits() {
        return eventBits;
    }

    void eventBits(Edt bits) {
        eventBits = bits;
    }

    byte[] firmware() {
        String version = spec.isOnMains()
                ? "EM-2.4.1"
                : "WT-1.7." + chance.of("firmware").between(0, 2, 4);
        return version.getBytes(StandardCharsets.US_ASCII);
    }

    boolean setClock(LocalDateTime time, Instant now) {
        if (now.isBefore(settled)) {
            return false;
        }
        clock.set(time, now);
        return true;
    }

    boolean takeKey(Edt value) throws MalformedValue {
        return takesKey.test(NextKey.decode(value));
    }
}
