package jp.kenshin.collection.internal.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.EventType;
import jp.kenshin.collection.Observation;
import jp.kenshin.collection.Severity;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.echonet.words.Words;
import jp.kenshin.kernel.Jst;

/** The catalogue as its table says. */
final class TableCatalogue implements EventCatalogue {
    private final List<CatalogueRow> rows;
    private final Map<String, EventType> types;
    private final PropertySet properties;

    TableCatalogue(List<CatalogueRow> rows) {
        this.rows = rows;
        this.types = rows.stream()
                .map(CatalogueRow::type)
                .collect(Collectors.toUnmodifiableMap(EventType::code, Function.identity()));
        this.properties = new PropertySet(
                rows.stream().flatMap(row -> row.triggers().stream()).toList());
    }

    @Override
    public boolean concerns(Frame frame) {
        if (!tells(frame.service())) {
            return false;
        }
        int deviceClass = frame.source().deviceClass();
        List<Property> told = frame.properties();
        for (int i = 0; i < told.size(); i++) {
            Property property = told.get(i);
            if (!property.edt().isEmpty() && properties.contains(deviceClass, property.epc())) {
                return true;
            }
        }
        return false;
    }

    private static boolean tells(ServiceCode service) {
        return service == ServiceCode.INFC || service == ServiceCode.INF || service == ServiceCode.GET_RES;
    }

    @Override
    public List<Observation> observe(Frame frame) {
        if (!concerns(frame)) {
            return List.of();
        }
        Optional<Instant> occurredAt = occurredAt(frame);
        long announcement = announcement(frame);
        List<Observation> observations = new ArrayList<>();
        for (Property property : frame.properties()) {
            for (CatalogueRow row : rows) {
                for (Trigger trigger : row.triggers()) {
                    kind(frame, property, trigger)
                            .map(kind -> new Observation(
                                    frame.source(), row.type(), kind, occurredAt, announcement, detail(row, frame)))
                            .ifPresent(observations::add);
                }
            }
        }
        return observations;
    }

    private static Optional<Observation.Kind> kind(Frame frame, Property property, Trigger trigger) {
        boolean meant = trigger.epc() == property.epc()
                && (trigger.deviceClass() == Trigger.ANY_CLASS
                        || trigger.deviceClass() == frame.source().deviceClass());
        return meant && !property.edt().isEmpty() ? trigger.test().apply(property.edt()) : Optional.empty();
    }

    /** An announcement carries the time of the event; in an answer the same property is the time of the answer. */
    private static Optional<Instant> occurredAt(Frame frame) {
        Optional<Edt> clock =
                frame.service() == ServiceCode.GET_RES ? Optional.empty() : frame.find(UnitProperty.CLOCK);
        try {
            return clock.isEmpty()
                    ? Optional.empty()
                    : Optional.of(UnitClock.decode(clock.get()).toInstant(Jst.OFFSET));
        } catch (MalformedValue lost) {
            return Optional.empty();
        }
    }

    /** An announcement that is repeated is the same to the last bit, transaction number included. */
    private static long announcement(Frame frame) {
        CRC32 checksum = new CRC32();
        checksum.update(frame.encode());
        return 1 + checksum.getValue();
    }

    private static String detail(CatalogueRow row, Frame frame) {
        return row.detail().isEmpty()
                ? ""
                : frame.find(row.detail().getAsInt()).map(Edt::hex).orElse("");
    }

    @Override
    public EventType get(String code) {
        EventType known = types.get(code);
        return known == null ? unlisted(code) : known;
    }

    /** Logged under a table that a site has replaced since. */
    private static EventType unlisted(String code) {
        Words words = new Words("一覧にない事象(" + code + ")", "Event that is not in the table (" + code + ")");
        return new EventType(
                code, Optional.empty(), Severity.INFORMATION, false, true, words, words, "0.0.0.0", "0.0.0.0");
    }

    @Override
    public List<EventType> all() {
        return rows.stream().map(CatalogueRow::type).toList();
    }
}
