package jp.kenshin.collection.internal.listener;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.collection.FieldUnits.KeyState;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.collection.internal.unit.ReplayWindows;
import jp.kenshin.collection.internal.unit.UnitKeys;
import jp.kenshin.collection.internal.unit.UnitMemory;
import jp.kenshin.externalconnection.ConnectionGate;
import jp.kenshin.kernel.TerminalId;

/** The last gate before what frames carry is believed: their counters are new. Keeps where units speak from, and sees which key they use. */
@Singleton
public class Admission {
    private static final long STORE_CONTACT_MILLIS = 10 * 60_000L;
    private static final long DOUBLED_MILLIS = 30_000;

    private final ReplayWindows windows;
    private final UnitMemory memory;
    private final UnitKeys keys;
    private final Refusals refusals;
    private final ConnectionGate gate;
    private final EventWork events;
    private final Clock clock;

    @Inject
    public Admission(
            ReplayWindows windows,
            UnitMemory memory,
            UnitKeys keys,
            Refusals refusals,
            ConnectionGate gate,
            EventWork events,
            Clock clock) {
        this.windows = windows;
        this.memory = memory;
        this.keys = keys;
        this.refusals = refusals;
        this.gate = gate;
        this.events = events;
        this.clock = clock;
    }

    /** Those that may pass, in their order; durable on return. */
    List<Arrived> admit(List<Arrived> frames) {
        Set<TerminalId> cutOff = gate.cutOffTerminals();
        List<Arrived> sealed = new ArrayList<>();
        List<ReplayWindows.Arrival> arrivals = new ArrayList<>();
        for (Arrived each : frames) {
            each.arrival().ifPresent(arrival -> {
                sealed.add(each);
                arrivals.add(arrival);
            });
        }
        BitSet fresh = windows.admit(arrivals);
        List<Arrived> admitted = new ArrayList<>(frames.size());
        int next = 0;
        for (Arrived each : frames) {
            if (each.sealed().isEmpty() || fresh.get(next++)) {
                admitted.add(each);
            } else {
                refuse(each);
            }
        }
        return heard(connected(admitted, cutOff));
    }

    /** Without those from terminals that are cut off: nothing of theirs is believed or answered, but a danger to life that they tell of is seen. */
    private List<Arrived> connected(List<Arrived> frames, Set<TerminalId> cutOff) {
        if (cutOff.isEmpty()) {
            return frames;
        }
        Map<Boolean, List<Arrived>> apart = frames.stream()
                .collect(Collectors.partitioningBy(
                        each -> cutOff.contains(TerminalId.of(each.unit().id()))));
        List<Arrived> refused = apart.getOrDefault(true, List.of());
        events.recordDangers(refused);
        refused.forEach(this::refuseCutOff);
        return apart.getOrDefault(false, List.of());
    }

    private void refuseCutOff(Arrived frame) {
        refusals.refuse(
                frame.place(),
                frame.unit().id(),
                RefusalReason.CUT_OFF,
                "terminal " + frame.unit().id() + " is cut off",
                frame.frame().encode());
    }

    /** Networks, too, bring a datagram twice: what comes again from the same place at once is no news. */
    private void refuse(Arrived replayed) {
        if (replayed.unit().wasHeardFrom(replayed.place(), clock.millis() - DOUBLED_MILLIS)) {
            return;
        }
        long counter = replayed.sealed().orElseThrow().counter();
        refusals.refuse(
                replayed.place(),
                replayed.unit().id(),
                RefusalReason.REPLAYED,
                "counter " + Long.toUnsignedString(counter) + " came before",
                replayed.frame().encode());
    }

    /** Without those under a key that was withdrawn: what is not answered under it, the unit says again under the key it had before. */
    private List<Arrived> heard(List<Arrived> admitted) {
        List<Arrived> believed = new ArrayList<>(admitted.size());
        Map<String, InetSocketAddress> contacts = new HashMap<>();
        for (Arrived each : admitted) {
            if (isUnderLivingKey(each)) {
                believed.add(each);
                if (each.unit().heardFrom(each.place(), clock.millis(), STORE_CONTACT_MILLIS)) {
                    contacts.put(each.unit().id(), each.place());
                }
            }
        }
        memory.contacts(contacts);
        return believed;
    }

    /** The first frame under a new key confirms it. */
    private boolean isUnderLivingKey(Arrived frame) {
        return frame.key()
                .filter(key -> key.state() == KeyState.PENDING)
                .map(key -> keys.confirm(frame.unit().id(), key.id()))
                .orElse(true);
    }
}
