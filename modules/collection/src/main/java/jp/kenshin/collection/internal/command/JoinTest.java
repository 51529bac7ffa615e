package jp.kenshin.collection.internal.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.kenshin.collection.FieldCommand.JoinResult;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.collection.internal.turn.MeterObject;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.unit.Battery;
import jp.kenshin.echonet.unit.RadioQuality;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.registry.CarriedMeter;

/** Whether a unit reaches the server: what it tells of itself, and which of its meters answer through it. */
final class JoinTest {
    private static final int IDENTIFICATION = 0x83;

    private final FieldUnit unit;
    private final Repeated link;
    private final Clock clock;

    JoinTest(FieldUnit unit, Repeated link, Clock clock) {
        this.unit = unit;
        this.link = link;
        this.clock = clock;
    }

    CompletionStage<Ending> run() {
        Request about = Request.get(
                Eoj.NODE_PROFILE,
                IDENTIFICATION,
                UnitProperty.CLOCK,
                UnitProperty.FIRMWARE,
                UnitProperty.RADIO,
                UnitProperty.PARENT,
                UnitProperty.BATTERY);
        return link.ask(about)
                .thenCompose(heard -> heard.frame().isEmpty()
                        ? CompletableFuture.completedFuture(heard.ending())
                        : askMeters(heard, heard.frame().get()));
    }

    private CompletionStage<Ending> askMeters(Repeated.Heard heard, Frame told) {
        Instant now = clock.instant();
        List<MeterId> answering = new ArrayList<>();
        List<MeterId> silent = new ArrayList<>();
        CompletionStage<Boolean> all = CompletableFuture.completedFuture(true);
        for (CarriedMeter meter : unit.meters()) {
            Optional<Request> read = meter.isCarriedAt(now.getEpochSecond())
                    ? MeterObject.find(unit, meter.id(), now.getEpochSecond())
                            .flatMap(object -> PresentRegister.of(object).map(register -> register.request(object)))
                    : Optional.empty();
            if (read.isPresent()) {
                all = all.thenCompose(before -> link.ask(read.get()))
                        .thenApply(answer ->
                                answer.frame().isPresent() ? answering.add(meter.id()) : silent.add(meter.id()));
            }
        }
        return all.thenApply(done -> Ending.joined(result(heard, told, now, answering, silent)));
    }

    private static JoinResult result(
            Repeated.Heard heard, Frame told, Instant now, List<MeterId> answering, List<MeterId> silent) {
        Optional<RadioQuality> radio = decoded(told, UnitProperty.RADIO, RadioQuality::decode);
        return new JoinResult(
                heard.latency(),
                heard.asked(),
                decoded(told, UnitProperty.FIRMWARE, JoinTest::ascii).orElse(""),
                radio.map(RadioQuality::strength),
                radio.map(RadioQuality::linkQuality),
                decoded(told, UnitProperty.PARENT, Edt::hex).orElse(""),
                decoded(told, UnitProperty.BATTERY, Battery::decode)
                        .flatMap(battery -> battery.percent().stream().boxed().findFirst()),
                decoded(told, UnitProperty.CLOCK, UnitClock::decode)
                        .map(time -> Duration.between(now, time.toInstant(Jst.OFFSET))),
                answering,
                silent);
    }

    private static String ascii(Edt edt) {
        return new String(edt.toBytes(), java.nio.charset.StandardCharsets.US_ASCII);
    }

    /** Reads a property. */
    @FunctionalInterface
    private interface Decoder<T> {
        T decode(Edt edt) throws MalformedValue;
    }

    /** What a property says; what cannot be read is as good as not told. */
    private static <T> Optional<T> decoded(Frame told, int code, Decoder<T> decoder) {
        Optional<Edt> edt = told.find(code).filter(data -> !data.isEmpty());
        if (edt.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(decoder.decode(edt.get()));
        } catch (MalformedValue malformed) {
            return Optional.empty();
        }
    }
}
