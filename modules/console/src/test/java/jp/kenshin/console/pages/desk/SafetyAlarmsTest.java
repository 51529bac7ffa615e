package jp.kenshin.console.pages.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.collection.EventCount;
import jp.kenshin.collection.EventOrigin;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.EventType;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.collection.ObservedEvent;
import jp.kenshin.collection.Severity;
import jp.kenshin.console.pages.cases.CaseFixture;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.echonet.words.Words;
import jp.kenshin.externalconnection.AlarmSightings.Sighting;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.console.pages.cases.CaseFixture.cutoff;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Danger to life at a partner that is cut off")
@Tag("S-15")
@Tag("X-9")
class SafetyAlarmsTest {
    private static final EventType LEAK = type("GAS_LEAK", true, "微少漏えい");
    private static final EventType BATTERY = type("LOW_BATTERY", false, "電池電圧低下");

    private final Log log = new Log();
    private final Map<Long, Sighting> seen = new HashMap<>();
    private final SafetyAlarms alarms = new SafetyAlarms(
            log,
            partner -> Optional.of(CaseFixture.MINATO_WATER),
            partner -> CaseFixture.CONTACTS,
            events -> seen,
            PageLanguage.texts(Language.JA));

    @Test
    void is_shown_with_the_phone_list_and_nothing_else_is() {
        log.add(LEAK, "G-0000041");
        log.add(BATTERY, "G-0000042");
        List<SafetyAlarms.Group> groups = alarms.of(List.of(CaseFixture.MINATO));
        assertEquals(1, groups.size());
        assertEquals("みなと水道", groups.get(0).name());
        assertEquals(
                List.of("微少漏えい"),
                groups.get(0).alarms().stream().map(SafetyAlarms.Alarm::name).toList());
        assertEquals("000-0002-0101", groups.get(0).contacts().get(0).phone());
    }

    @Test
    void is_shown_from_the_order_until_it_is_connected_again() {
        log.add(LEAK, "G-0000041");
        assertTrue(SafetyAlarms.keepsOut(cutoff(Cutoff.State.CUTTING_OFF)));
        assertTrue(SafetyAlarms.keepsOut(cutoff(Cutoff.State.RECONNECTING)));
        assertFalse(SafetyAlarms.keepsOut(cutoff(Cutoff.State.RECONNECTED)));
        assertEquals(1, alarms.of(List.of(CaseFixture.MINATO)).size());
        assertEquals(0, alarms.of(List.of()).size());
    }

    @Test
    void is_found_behind_any_number_of_lesser_alarms_and_counted_in_full() {
        for (int number = 0; number < 7; number++) {
            log.add(LEAK, "G-000005" + number);
        }
        for (int number = 0; number < 450; number++) {
            log.add(BATTERY, "G-0000042");
        }
        SafetyAlarms.Group group = alarms.of(List.of(CaseFixture.MINATO)).get(0);
        assertEquals("7", group.count());
        assertEquals(5, group.alarms().size());
        assertEquals("ほかに 2 件", group.more());
        assertEquals("G-0000056", group.alarms().get(0).object());
    }

    @Test
    void stays_with_who_saw_it_and_when_until_it_is_over() {
        log.add(LEAK, "G-0000041");
        log.add(LEAK, "G-0000042");
        log.add(LEAK, "G-0000043", Optional.of(new LoggedEvent.Acknowledgement("minato-water", CaseFixture.NIGHT)));
        seen.put(1L, new Sighting("desk", CaseFixture.NIGHT));
        assertEquals(
                List.of("11/27(金) 03:00:00 minato-water さんが確認", "", "11/27(金) 03:00:00 desk さんが確認"),
                alarms.of(List.of(CaseFixture.MINATO)).get(0).alarms().stream()
                        .map(SafetyAlarms.Alarm::seen)
                        .toList());
    }

    private static EventType type(String code, boolean lifeSafety, String name) {
        Words words = new Words(name, code);
        return new EventType(code, Optional.empty(), Severity.CRITICAL, lifeSafety, true, words, words, "", "");
    }

    /** A log of open events in memory. */
    private static final class Log implements Events {
        private final List<LoggedEvent> open = new ArrayList<>();

        void add(EventType type, String meter) {
            add(type, meter, Optional.empty());
        }

        void add(EventType type, String meter, Optional<LoggedEvent.Acknowledgement> seen) {
            EventOrigin origin = new EventOrigin(
                    meter,
                    Optional.of(MeterId.of(meter)),
                    Optional.of(CaseFixture.MINATO),
                    "神奈川県湊南市",
                    Optional.empty());
            open.add(
                    0,
                    new LoggedEvent(
                            open.size() + 1L,
                            origin,
                            type,
                            true,
                            "",
                            Optional.empty(),
                            CaseFixture.NIGHT,
                            true,
                            seen,
                            ""));
        }

        @Override
        public List<LoggedEvent> list(ReadScope scope, EventQuery query) {
            return open.stream()
                    .filter(event -> event.id() < query.before())
                    .limit(query.limit())
                    .toList();
        }

        @Override
        public Set<PartnerId> listEndangered() {
            return open.stream().anyMatch(event -> event.type().lifeSafety()) ? Set.of(CaseFixture.MINATO) : Set.of();
        }

        @Override
        public List<EventCount> countOpen(ReadScope scope) {
            return open.stream()
                    .map(event -> new EventCount(event.type(), event.origin().area(), 1))
                    .toList();
        }

        @Override
        public int record(List<ObservedEvent> observed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page since(ReadScope scope, Optional<String> cursor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<EventCount> countRaised(ReadScope scope, Instant from, Instant to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public LoggedEvent acknowledge(ReadScope scope, long id, String user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int acknowledgeArea(ReadScope scope, String area, long last, String user) {
            throw new UnsupportedOperationException();
        }

        @Override
        public News news(long after) {
            throw new UnsupportedOperationException();
        }
    }
}
