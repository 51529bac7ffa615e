package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.unit.NextKey;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.fieldsimulator.MeasuredReading;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.population.UnitSpec;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;
import org.jspecify.annotations.Nullable;

/**
 * One field unit: wakes, announces itself, sends its readings at its own moment, tells events at once, answers requests, goes dark and
 * comes back. Everything runs on the thread of its {@link Surroundings}.
 */
public final class Unit {
    private static final List<Duration> ANNOUNCED_AFTER =
            List.of(Duration.ZERO, Duration.ofSeconds(5), Duration.ofSeconds(30));
    private static final Duration AFTER_THE_ANSWER = Duration.ofSeconds(1);
    private static final int EARLIEST_READINGS = 40;
    private static final int LATEST_READINGS = 160;
    private static final int A_DAY = 24 * 60;

    private final UnitSpec spec;
    private final UnitSetting setting;
    private final Surroundings surroundings;
    private final Consumer<byte[]> radio;
    private final Chance chance;
    private final UnitLedger ledger = new UnitLedger();
    private final UnitFaults faults = new UnitFaults();
    private final PowerCourse power = new PowerCourse();
    private final DeviceClock clock;
    private final Link link;
    private final Outbox outbox;
    private final Node node;
    private final Voice voice;
    private final List<Meter> meters;
    private final List<Sendings> sendings;
    private final Answers answers;
    private Link.@Nullable Incoming question;
    private int waking;
    private byte[] last = {};

    /** @param radio takes its datagrams */
    public Unit(UnitSpec spec, UnitSetting setting, Surroundings surroundings, Consumer<byte[]> radio) {
        this.spec = spec;
        this.setting = setting;
        this.surroundings = surroundings;
        this.radio = radio;
        this.chance = setting.seed().of(spec.id().text());
        this.clock = new DeviceClock(setting.begin(), setting.driftPerDay());
        this.link = spec.key()
                .<Link>map(
                        key -> new EnvelopeLink(spec.address(), key, setting.firstCounter(), ledger, setting.keepKey()))
                .orElseGet(() -> new PlainLink(ledger));
        this.outbox = new Outbox(
                surroundings, ledger, (int) chance.between(7, 0, 0xFFFF), frame -> transmit(link.wrap(frame, true)));
        Recall recall = new Recall(clock, power, spec.isOnMains(), spec.storageDays());
        this.meters = spec.meters().stream()
                .map(meter -> new Meter(
                        meter,
                        Registers.of(meter, setting.climate(), setting.seed()),
                        recall,
                        faults,
                        Schedules.usual(meter.kind(), chance),
                        setting.begin().minus(Duration.ofDays(2))))
                .toList();
        this.sendings = meters.stream()
                .map(meter -> new Sendings(meter, outbox, surroundings, ledger))
                .toList();
        this.node = new Node(
                spec,
                meters.stream().map(Meter::eoj).toList(),
                clock,
                chance,
                surroundings.settled(),
                setting.parent(),
                this::takeKey);
        this.voice = new Voice(node, link, outbox, surroundings, ledger, this::transmit);
        this.answers =
                new Answers(Stream.concat(Stream.of(node), meters.stream()).toList());
    }

    public UnitSpec spec() {
        return spec;
    }

    public List<Meter> meters() {
        return meters;
    }

    public UnitLedger ledger() {
        return ledger;
    }

    public UnitFaults faults() {
        return faults;
    }

    public DeviceClock clock() {
        return clock;
    }

    public boolean isOn() {
        return power.isOn();
    }

    /** Wakes it at a moment of its own. */
    public void start() {
        long within = Math.max(1, setting.startWithin().toMillis());
        Instant at = surroundings.now().plusMillis(chance.between(3, 0, within));
        surroundings.at(at, this::wake);
    }

    private void wake() {
        waking++;
        Instant now = surroundings.now();
        ANNOUNCED_AFTER.forEach(after -> whileAwake(now.plus(after), voice::introduce));
        Instant settled = surroundings.settled().isAfter(now) ? surroundings.settled() : now;
        whileAwake(settled.plusSeconds(chance.between(5, 5, 60)), this::tellEquipment);
        boolean tellsUnit = chance.oneIn(6, 2);
        for (int i = 0; i < sendings.size(); i++) {
            long after = chance.between(10L + i, EARLIEST_READINGS, LATEST_READINGS);
            boolean waits = isSoon(now, settled) && meters.get(i).schedule().everyMinutes() >= A_DAY;
            Instant first = waits ? settled.plusSeconds(after / 4) : now.plusSeconds(after);
            sendings.get(i).begin(first, tellsUnit);
        }
    }

    /** Whether the field's time has caught up before a day of it is over; who sends once a day waits for that. */
    private static boolean isSoon(Instant now, Instant settled) {
        return settled.isAfter(now) && settled.isBefore(now.plus(Duration.ofDays(1)));
    }

    /** Runs the task unless the unit has gone dark before. */
    private void whileAwake(Instant at, Runnable task) {
        int mine = waking;
        surroundings.at(at, () -> {
            if (waking == mine && isOn()) {
                task.run();
            }
        });
    }

    /** Once a day, and with it once more who it is. */
    private void tellEquipment() {
        voice.introduce();
        voice.tellEquipment();
        whileAwake(surroundings.now().plus(Duration.ofDays(1)), this::tellEquipment);
    }

    private void transmit(byte[] datagram) {
        last = datagram;
        ledger.count(Count.DATAGRAMS_SENT);
        if (!faults.isOutOfReach()) {
            radio.accept(datagram);
        }
    }

    /** Takes a datagram that has come for it. */
    public void receive(byte[] datagram) {
        if (!isOn() || faults.isOutOfReach()) {
            return;
        }
        ledger.count(Count.DATAGRAMS_RECEIVED);
        link.unwrap(datagram).ifPresent(this::handle);
    }

    private void handle(Link.Incoming incoming) {
        Frame frame = incoming.frame();
        if (frame.service() == ServiceCode.INFC_RES) {
            outbox.answered(frame);
            return;
        }
        question = incoming;
        for (Frame answer : answers.to(frame, surroundings.now())) {
            ledger.count(answer.service().isRefusal() ? Count.REQUESTS_REFUSED : Count.REQUESTS_ANSWERED);
            transmit(link.wrapAnswer(answer, incoming));
        }
        question = null;
    }

    /** A new key is tried at once, with the question whether anybody hears it. */
    private boolean takeKey(NextKey key) {
        if (question == null) {
            return false;
        }
        Link.Offer offer = link.offerKey(question, key);
        if (offer == Link.Offer.TO_BE_TRIED) {
            whileAwake(surroundings.now().plus(AFTER_THE_ANSWER), voice::introduceUntilHeard);
        }
        return offer != Link.Offer.REFUSED;
    }

    /** Tells properties of a meter, with the time by the unit's clock, until that is acknowledged. */
    void announceEvent(Meter meter, int... codes) {
        voice.tellEvent(meter, codes);
    }

    /** Tells the unit's event bits, with the time. */
    void announceEventBits(Edt bits) {
        node.eventBits(bits);
        voice.tellEvent(node, UnitProperty.EVENT_BITS);
    }

    /** Its last words. */
    void gasp(Edt bits, List<Duration> after) {
        node.eventBits(bits);
        voice.lastWords(after);
    }

    /** Changes the event bits without telling. */
    void quietly(Edt bits) {
        node.eventBits(bits);
    }

    void goDark() {
        power.change(surroundings.now());
        waking++;
        outbox.clear();
        sendings.forEach(Sendings::stop);
    }

    void comeBack() {
        power.change(surroundings.now());
        wake();
    }

    Instant now() {
        return surroundings.now();
    }

    void later(Duration after, Runnable task) {
        surroundings.at(surroundings.now().plus(after), task);
    }

    /** Sets its clock wrong or right. */
    public void moveClock(Duration by) {
        clock.set(clock.show(surroundings.now()).plus(by), surroundings.now());
        event("clock moved by " + by);
    }

    void event(String what) {
        ledger.event(surroundings.now(), what);
    }

    /** Sends bytes as its own, whatever they are. */
    public void blurt(byte[] datagram) {
        radio.accept(datagram);
    }

    /** What it sent last; empty before. */
    public byte[] last() {
        return last.clone();
    }

    /** A frame of this unit as it would send it now. */
    public byte[] wrap(Frame frame) {
        return link.wrap(frame, false);
    }

    /** Sealed with a counter of the caller's choice; empty for a plain unit. */
    public Optional<byte[]> sealAt(long counter, Frame frame) {
        return link instanceof EnvelopeLink envelope ? Optional.of(envelope.sealAt(counter, frame)) : Optional.empty();
    }

    /** All its meters measured from one instant (exclusive) to another (inclusive). */
    public Stream<MeasuredReading> measured(Instant from, Instant to) {
        return meters.stream().flatMap(meter -> meter.measured(from, to));
    }
}
