package jp.kenshin.collection.internal.command;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommand.PresentValue;
import jp.kenshin.collection.Intake;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.collection.internal.turn.MeterObject;
import jp.kenshin.collection.internal.unit.UnitDirectory;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.DirectoryChannel;

/** What a read asks, and what becomes of its answer: shown with the command, and stored where it lies on the channel's grid. */
@Singleton
public class PresentReading {
    private final UnitDirectory units;
    private final ChannelDirectory channels;
    private final Intake intake;
    private final Clock clock;

    @Inject
    public PresentReading(UnitDirectory units, ChannelDirectory channels, Intake intake, Clock clock) {
        this.units = units;
        this.channels = channels;
        this.intake = intake;
        this.clock = clock;
    }

    /** What the command's meter is to be asked; empty when the unit does not carry it now, or its kind cannot be read. */
    Optional<Request> request(FieldCommand command) {
        return object(command).flatMap(object -> PresentRegister.of(object).map(register -> register.request(object)));
    }

    private Optional<Eoj> object(FieldCommand command) {
        long now = clock.instant().getEpochSecond();
        return command.meter()
                .flatMap(meter -> units.find(command.unit()).flatMap(unit -> MeterObject.find(unit, meter, now)));
    }

    Ending ending(FieldCommand command, Frame answer) {
        Optional<PresentRegister> register = PresentRegister.of(answer.source());
        try {
            Optional<BigDecimal> value =
                    register.isEmpty() ? Optional.empty() : register.get().value(answer);
            if (value.isEmpty()) {
                return Ending.failed(
                        answer.service().isRefusal() ? "the device refuses its register" : "the device has no value");
            }
            return Ending.read(keep(command.meter().orElseThrow(), value.get(), PresentRegister.clock(answer)));
        } catch (MalformedValue malformed) {
            return Ending.failed("the answer cannot be read: " + malformed.getMessage());
        }
    }

    private PresentValue keep(MeterId meter, BigDecimal value, Optional<Instant> time) {
        Channel channel = channels.snapshot().findMeter(meter.value()).orElseThrow().channels().stream()
                .map(DirectoryChannel::channel)
                .filter(Channel::main)
                .findFirst()
                .orElseThrow();
        boolean stored = time.isPresent() && onGrid(channel, time.get()) && store(channel, value, time.get());
        return new PresentValue(value, channel.unit(), time.orElseGet(clock::instant), stored);
    }

    private static boolean onGrid(Channel channel, Instant time) {
        return Math.floorMod(time.getEpochSecond() - Jst.startOfDay(0), (long) channel.stepSeconds()) == 0;
    }

    /** Whether it is in the store now, be it that it was there before. */
    private boolean store(Channel channel, BigDecimal value, Instant time) {
        ReadingBatch.Origin origin = new ReadingBatch.Origin(
                ReadingBatch.Source.FIELD, CommandSteps.SYSTEM, "READ-" + channel.meter(), false);
        SingleReading reading = new SingleReading(channel, value, time);
        var report = intake.receive(origin, reading);
        return report.accepted() + report.duplicates() > 0;
    }
}
