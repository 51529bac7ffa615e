package jp.kenshin.externalconnection.internal.sighting;

import java.util.List;
import java.util.Map;
import jp.kenshin.externalconnection.AlarmSightings.Sighting;
import jp.kenshin.externalconnection.internal.KnownPartners;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A danger to life that the desk has seen")
@OnEachDatabase
@Tag("S-15")
class AlarmSightingsTest {
    private static long events;

    private final long event = ++events;
    private final TestClock clock = new TestClock();
    private final RecordedAudit audit = new RecordedAudit();
    private final JdbcAlarmSightings sightings;

    AlarmSightingsTest(Database database) {
        sightings = new JdbcAlarmSightings(database, audit, clock);
    }

    @Test
    void is_noted_once_with_who_was_first() {
        assertTrue(sightings.note("desk", KnownPartners.GAS, "I-0000001", event));
        Sighting first = new Sighting("desk", clock.instant());
        clock.advance(java.time.Duration.ofMinutes(1));
        assertFalse(sightings.note("desk2", KnownPartners.GAS, "I-0000001", event));

        assertEquals(Map.of(event, first), sightings.find(List.of(event, -1L)));
        assertEquals(List.of("incident.alarm-seen"), audit.actions());
    }

    @Test
    void is_known_of_nothing_that_nobody_has_seen() {
        assertEquals(Map.of(), sightings.find(List.of(-2L, -3L)));
        assertEquals(Map.of(), sightings.find(List.of()));
    }
}
