package jp.kenshin.collection.internal.listener;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.collection.Area;
import jp.kenshin.collection.EventOrigin;
import jp.kenshin.collection.internal.reading.CarriedMeters;
import jp.kenshin.collection.internal.unit.FieldUnit;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryMeter;

/** Whose event something is and where: the meter an object stands for, its owner at that time, its area. */
@Singleton
public class EventOrigins {
    private final ChannelDirectory directory;

    @Inject
    public EventOrigins(ChannelDirectory directory) {
        this.directory = directory;
    }

    /** Whose meter it is about; about the unit itself, whoever owns all that it carries. */
    EventOrigin of(FieldUnit unit, Eoj object, Instant at) {
        long second = at.getEpochSecond();
        Optional<CarriedMeter> meter = CarriedMeters.find(unit, object, second);
        List<CarriedMeter> about = meter.map(List::of).orElseGet(() -> unit.meters().stream()
                .filter(each -> each.isCarriedAt(second))
                .toList());
        Set<Optional<PartnerId>> owners =
                about.stream().map(each -> owner(each, second)).collect(Collectors.toSet());
        return new EventOrigin(
                unit.id(),
                meter.map(CarriedMeter::id),
                owners.size() == 1 ? owners.iterator().next() : Optional.empty(),
                about.stream()
                        .findFirst()
                        .map(each -> Area.ofPlace(each.place()))
                        .orElse(""),
                unit.concentrator());
    }

    private Optional<PartnerId> owner(CarriedMeter meter, long second) {
        return directory.snapshot().findMeter(meter.id().value()).map(DirectoryMeter::channels).stream()
                .flatMap(List::stream)
                .findFirst()
                .map(DirectoryChannel::owners)
                .stream()
                .flatMap(List::stream)
                .filter(owner -> second >= owner.fromSecond() && second <= owner.toSecond())
                .map(DirectoryChannel.Ownership::partner)
                .filter(partner -> !partner.isEmpty())
                .reduce((earlier, later) -> later)
                .map(PartnerId::of);
    }
}
