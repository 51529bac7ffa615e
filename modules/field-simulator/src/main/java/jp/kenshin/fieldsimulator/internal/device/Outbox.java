package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;

/**
 * What a unit has announced and waits to be answered: repeated after 4 s, then after twice that, up to 64 s, until INFC_Res has come or
 * something newer has taken its place. Holds a bounded number; the oldest gives way.
 */
final class Outbox {
    static final Duration FIRST_WAIT = Duration.ofSeconds(4);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(64);
    private static final int MOST = 64;

    private final Surroundings surroundings;
    private final UnitLedger ledger;
    private final Consumer<Frame> send;
    private final Map<Integer, Pending> pending = new LinkedHashMap<>();
    private int tid;

    private final class Pending {
        private final Frame frame;
        private final String topic;
        private final Runnable acknowledged;
        private Duration wait = FIRST_WAIT;

        Pending(Frame frame, String topic, Runnable acknowledged) {
            this.frame = frame;
            this.topic = topic;
            this.acknowledged = acknowledged;
        }

        void transmit() {
            send.accept(frame);
            Duration until = wait.compareTo(surroundings.patience()) < 0 ? surroundings.patience() : wait;
            surroundings.at(surroundings.now().plus(until), this::repeat);
        }

        private void repeat() {
            if (pending.get(frame.tid()) == this) {
                Duration doubled = wait.multipliedBy(2);
                wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
                ledger.count(Count.ANNOUNCEMENTS_REPEATED);
                transmit();
            }
        }
    }

    Outbox(Surroundings surroundings, UnitLedger ledger, int firstTid, Consumer<Frame> send) {
        this.surroundings = surroundings;
        this.ledger = ledger;
        this.tid = firstTid & 0xFFFF;
        this.send = send;
    }

    /** The number of the unit's next own frame. */
    int nextTid() {
        tid = tid + 1 & 0xFFFF;
        return tid;
    }

    /**
     * Announces until answered.
     *
     * @param topic what it is about; what waits under the same topic is given up for it, unless the topic is empty
     */
    void announce(Eoj source, List<Property> properties, String topic, Runnable acknowledged) {
        if (!topic.isEmpty()) {
            drop(topic);
        }
        Frame frame = new Frame(nextTid(), source, Eoj.CONTROLLER, ServiceCode.INFC, properties);
        Pending announcement = new Pending(frame, topic, acknowledged);
        pending.put(frame.tid(), announcement);
        makeRoom();
        ledger.count(Count.ANNOUNCEMENTS);
        announcement.transmit();
    }

    private void drop(String topic) {
        Iterator<Pending> each = pending.values().iterator();
        while (each.hasNext()) {
            if (each.next().topic.equals(topic)) {
                each.remove();
                ledger.count(Count.ANNOUNCEMENTS_DROPPED);
            }
        }
    }

    private void makeRoom() {
        while (pending.size() > MOST) {
            pending.remove(pending.keySet().iterator().next());
            ledger.count(Count.ANNOUNCEMENTS_DROPPED);
        }
    }

    /** INFC_Res. */
    void answered(Frame answer) {
        Pending announcement = pending.get(answer.tid());
        if (announcement != null && announcement.frame.source().equals(answer.destination())) {
            pending.remove(answer.tid());
            ledger.count(Count.ANNOUNCEMENTS_ACKNOWLEDGED);
            announcement.acknowledged.run();
        }
    }

    /** The unit goes dark: nothing is repeated any more. */
    void clear() {
        ledger.count(Count.ANNOUNCEMENTS_DROPPED, pending.size());
        pending.clear();
    }

    /** What waits for its answer, oldest first. */
    List<Frame> waiting() {
        List<Frame> frames = new ArrayList<>();
        pending.values().forEach(each -> frames.add(each.frame));
        return frames;
    }
}
