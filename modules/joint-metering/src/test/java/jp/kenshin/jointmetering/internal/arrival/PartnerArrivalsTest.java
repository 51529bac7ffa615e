package jp.kenshin.jointmetering.internal.arrival;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.outbox.OutboxEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@OnEachDatabase
class PartnerArrivalsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");
    private final Database database;
    private final PartnerArrivals arrivals;

    PartnerArrivalsTest(Database database) {
        this.database = database;
        this.arrivals = new PartnerArrivals(database);
    }

    @Test
    void nothing_has_arrived_for_a_new_partner() {
        assertEquals(Optional.empty(), arrivals.last(PartnerId.of("P-NEW")));
    }

    @Test
    void every_owner_in_a_batch_hears_of_it_and_the_utility_itself_is_nobody() {
        hear("{\"batch\":7,\"receipt\":\"r\",\"owners\":{\"P-A\":3,\"P-B\":1,\"\":2},\"days\":[20777]}", NOON);
        assertEquals(Optional.of(NOON), arrivals.last(PartnerId.of("P-A")));
        assertEquals(Optional.of(NOON), arrivals.last(PartnerId.of("P-B")));
    }

    @Test
    @Tag("Q-2")
    void an_event_that_comes_twice_or_late_does_not_turn_the_time_back() {
        hear("{\"owners\":{\"P-C\":1}}", NOON.plusSeconds(60));
        hear("{\"owners\":{\"P-C\":1}}", NOON);
        hear("{\"owners\":{\"P-C\":1}}", NOON.plusSeconds(60));
        assertEquals(Optional.of(NOON.plusSeconds(60)), arrivals.last(PartnerId.of("P-C")));
    }

    private void hear(String payload, Instant at) {
        database.inTransaction(connection -> {
            arrivals.on(connection, new OutboxEvent(1, "ReadingsAppended.1", payload, at));
        });
    }
}
