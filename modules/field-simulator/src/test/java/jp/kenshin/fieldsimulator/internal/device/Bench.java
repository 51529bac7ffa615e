package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.load.Climate;
import jp.kenshin.fieldsimulator.internal.population.Population;
import jp.kenshin.fieldsimulator.internal.population.UnitKey;
import jp.kenshin.fieldsimulator.internal.population.UnitSpec;
import jp.kenshin.fieldsimulator.internal.time.Agenda;

/** A unit on a test bench: time moves by hand, what it sends is kept. */
public final class Bench implements Surroundings {
    static final Instant BEGIN = Instant.parse("2026-11-20T03:10:00Z");
    private static final AtomicLong COUNTER = new AtomicLong();
    private static final Climate CLIMATE = new Climate(1);

    final List<Sent> sent = new ArrayList<>();
    final List<UnitKey> kept = new ArrayList<>();
    public final Unit unit;
    private final Agenda agenda = new Agenda();
    private Instant now = BEGIN;

    /** A datagram, and when it was sent. */
    record Sent(Instant at, byte[] datagram) {
        Frame frame() {
            try {
                return Frame.decode(datagram);
            } catch (MalformedFrame e) {
                throw new AssertionError(e);
            }
        }
    }

    public Bench(UnitSpec spec) {
        this(spec, 0);
    }

    Bench(UnitSpec spec, double driftPerDay) {
        UnitSetting setting = new UnitSetting(
                CLIMATE,
                new Chance(1),
                BEGIN,
                driftPerDay,
                Duration.ofSeconds(10),
                COUNTER.addAndGet(100_000),
                0,
                kept::add);
        unit = new Unit(spec, setting, this, datagram -> sent.add(new Sent(now, datagram)));
        unit.start();
    }

    /** A unit of the demonstration, such as {@code E-0000201} (plain) or {@code T-0000202} (enveloped). */
    public static UnitSpec spec(String id) {
        return Population.demonstration(1).units().stream()
                .filter(each -> each.id().text().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static UnitSpec withStorage(UnitSpec unit, int days) {
        return new UnitSpec(unit.id(), unit.address(), unit.key(), unit.area(), days, unit.meters());
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void at(Instant instant, Runnable task) {
        agenda.at(instant, task);
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(1);
    }

    @Override
    public Instant settled() {
        return BEGIN;
    }

    /** Lets time pass; what it sends while nobody answers stays in {@link #sent}. */
    public void pass(Duration span) {
        Instant end = now.plus(span);
        for (Optional<Agenda.Due> due = agenda.takeDue(end); due.isPresent(); due = agenda.takeDue(end)) {
            now = due.get().at().isAfter(now) ? due.get().at() : now;
            due.get().task().run();
        }
        now = end;
    }

    /** Lets time pass in small steps and acknowledges every announcement of a plain unit after a second. */
    void passAcknowledging(Duration span) {
        Instant end = now.plus(span);
        while (now.isBefore(end)) {
            int known = sent.size();
            pass(Duration.ofSeconds(1));
            List.copyOf(sent.subList(known, sent.size())).stream()
                    .map(Sent::frame)
                    .filter(frame -> frame.service() == ServiceCode.INFC)
                    .forEach(frame -> unit.receive(frame.acknowledgement().encode()));
        }
    }

    /** Frames of a plain unit. */
    List<Frame> frames(ServiceCode service) {
        return sent.stream()
                .map(Sent::frame)
                .filter(frame -> frame.service() == service)
                .toList();
    }

    Optional<Frame> firstWith(ServiceCode service, int epc) {
        return frames(service).stream()
                .filter(frame -> frame.find(epc).isPresent())
                .findFirst();
    }

    /** Asks a plain unit and returns its answer; empty when it gives none. */
    Optional<Frame> ask(Eoj object, ServiceCode service, Property... properties) {
        int known = sent.size();
        unit.receive(new Frame(0x4711, Eoj.CONTROLLER, object, service, List.of(properties)).encode());
        return IntStream.range(known, sent.size())
                .mapToObj(sent::get)
                .map(Sent::frame)
                .filter(frame -> frame.tid() == 0x4711)
                .findFirst();
    }

    Edt get(Eoj object, int epc) {
        Frame answer = ask(object, ServiceCode.GET, Property.named(epc)).orElseThrow();
        if (answer.service() != ServiceCode.GET_RES) {
            throw new AssertionError(answer.service());
        }
        return answer.find(epc).orElseThrow();
    }

    boolean set(Eoj object, int epc, Edt value) {
        return ask(object, ServiceCode.SET_C, new Property(epc, value))
                        .orElseThrow()
                        .service()
                == ServiceCode.SET_RES;
    }
}
