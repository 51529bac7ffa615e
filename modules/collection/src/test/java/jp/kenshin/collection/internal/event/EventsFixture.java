package jp.kenshin.collection.internal.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.EventOrigin;
import jp.kenshin.collection.ObservedEvent;
import jp.kenshin.echonet.Frame;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.time.TestClock;

/** A log of events with its catalogue and a clock that stands still; frames go in as the listener hands them over. */
final class EventsFixture {
    final TestClock clock = new TestClock();
    final TableCatalogue catalogue = new TableCatalogue(CatalogueFile.shipped());
    final JdbcEvents events;

    EventsFixture(Database database) {
        this.events = new JdbcEvents(database, clock, catalogue);
    }

    /** A gas meter of P-0001 behind a terminal with the same number. */
    static EventOrigin gas(int number, String area) {
        return new EventOrigin(
                String.format("T-%07d", number),
                Optional.of(MeterId.of(String.format("G-%07d", number))),
                Optional.of(PartnerId.of("P-0001")),
                area,
                Optional.of(ConcentratorId.of("N-0000001")));
    }

    static EventOrigin gas(int number) {
        return gas(number, "神奈川県湊南市桜木町");
    }

    static EventOrigin water(int number) {
        return new EventOrigin(
                String.format("T-%07d", number),
                Optional.of(MeterId.of(String.format("W-%07d", number))),
                Optional.of(PartnerId.of("P-0002")),
                "神奈川県湊南市本町",
                Optional.empty());
    }

    /** The utility's own unit. */
    static EventOrigin electricity(int number) {
        return new EventOrigin(
                String.format("E-%07d", number), Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    List<ObservedEvent> observed(EventOrigin origin, Frame frame, Instant receivedAt) {
        return catalogue.observe(frame).stream()
                .map(observation -> new ObservedEvent(origin, observation, receivedAt))
                .toList();
    }

    /** Hands over what the frame says, as received now. */
    int record(EventOrigin origin, Frame frame) {
        return events.record(observed(origin, frame, clock.instant()));
    }
}
