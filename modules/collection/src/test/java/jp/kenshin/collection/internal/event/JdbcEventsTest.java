package jp.kenshin.collection.internal.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.EventOrigin;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.collection.Observation;
import jp.kenshin.collection.ObservedEvent;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every test has units of its own; the log is one. */
@OnEachDatabase
@Tag("C-07")
class JdbcEventsTest {
    private static final Property SHUT = Told.property(0xEA, "41");
    private static final Property RESET = Told.property(0xEA, "42");
    private static final ReadScope ALL = new ReadScope.Internal("operator");
    private static final ReadScope GAS_PARTNER = new ReadScope.OfPartner(PartnerId.of("P-0001"));
    private static final ReadScope WATER_PARTNER = new ReadScope.OfPartner(PartnerId.of("P-0002"));

    private final EventsFixture fixture;
    private final Events events;
    private final TestDatabase database;

    JdbcEventsTest(TestDatabase database) {
        this.database = database;
        this.fixture = new EventsFixture(database.database());
        this.events = fixture.events;
    }

    private List<LoggedEvent> of(String meter) {
        return events.list(ALL, EventQuery.newest(100).ofMeter(MeterId.of(meter)));
    }

    private static List<Boolean> beginnings(List<LoggedEvent> log) {
        return log.stream().map(LoggedEvent::raised).toList();
    }

    @Test
    void anEventIsEnteredOnceHoweverOftenItIsAnnounced() {
        Instant at = fixture.clock.instant().minusSeconds(5);
        Frame frame = Told.by(Told.GAS, 1, SHUT, Told.at(at));

        assertEquals(1, fixture.record(EventsFixture.gas(1), frame));
        assertEquals(0, fixture.record(EventsFixture.gas(1), frame));
        fixture.clock.advance(Duration.ofHours(1));
        assertEquals(0, fixture.record(EventsFixture.gas(1), frame), "long after");
        assertEquals(
                0,
                fixture.record(EventsFixture.gas(1), Told.by(Told.GAS, 2, SHUT, Told.at(fixture.clock.instant()))),
                "still so");

        LoggedEvent event = of("G-0000001").get(0);
        assertEquals(EventsFixture.gas(1), event.origin());
        assertEquals("GAS_EMERGENCY_SHUTOFF", event.type().code());
        assertEquals("4.31.17.68", event.cim());
        assertEquals(Optional.of(at), event.occurredAt());
        assertEquals(fixture.clock.instant().minus(Duration.ofHours(1)), event.receivedAt());
        assertTrue(event.raised() && event.open());
        assertEquals(Optional.empty(), event.acknowledgement());
        assertEquals(1, of("G-0000001").size());
    }

    @Test
    void theEndIsAnEventAndClosesTheBeginning() {
        fixture.record(EventsFixture.gas(2), Told.by(Told.GAS, 1, SHUT, Told.at(fixture.clock.instant())));
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.record(EventsFixture.gas(2), Told.by(Told.GAS, 2, RESET, Told.at(fixture.clock.instant())));

        List<LoggedEvent> log = of("G-0000002");
        assertEquals(List.of(false, true), beginnings(log));
        assertEquals(List.of(false, false), log.stream().map(LoggedEvent::open).toList());
        assertEquals("4.31.17.42", log.get(0).cim());
    }

    @Test
    void beginningAndEndInOneBatchAreBothEntered() {
        List<ObservedEvent> batch = new ArrayList<>();
        batch.addAll(fixture.observed(EventsFixture.gas(3), Told.by(Told.GAS, 1, SHUT), fixture.clock.instant()));
        batch.addAll(fixture.observed(EventsFixture.gas(3), Told.by(Told.GAS, 1, SHUT), fixture.clock.instant()));
        batch.addAll(fixture.observed(EventsFixture.gas(3), Told.by(Told.GAS, 2, RESET), fixture.clock.instant()));
        batch.addAll(fixture.observed(EventsFixture.gas(3), Told.by(Told.GAS, 1, SHUT), fixture.clock.instant()));

        assertEquals(2, events.record(batch));
        assertEquals(List.of(false, true), beginnings(of("G-0000003")));
        assertFalse(of("G-0000003").get(1).open());
    }

    @Test
    void aBeginningThatIsOvertakenByItsEndIsEnteredWithItsEnd() {
        Instant at = fixture.clock.instant();
        Frame shut = Told.by(Told.GAS, 1, SHUT, Told.at(at.minusSeconds(20)));
        Frame reset = Told.by(Told.GAS, 2, RESET, Told.at(at.minusSeconds(10)));
        assertEquals(0, fixture.record(EventsFixture.gas(8), reset));
        assertEquals(0, fixture.record(EventsFixture.gas(8), reset));
        assertEquals(2, fixture.record(EventsFixture.gas(8), shut));
        assertEquals(0, fixture.record(EventsFixture.gas(8), shut));

        assertEquals(List.of(false, true), beginnings(of("G-0000008")));
        assertTrue(of("G-0000008").stream().noneMatch(LoggedEvent::open));
    }

    @Test
    void withoutATimeARepeatedFrameIsKnownByItselfAndAnotherOneIsNews() {
        Frame shut = Told.by(Told.GAS, 1, SHUT);
        Frame reset = Told.by(Told.GAS, 2, RESET);
        fixture.record(EventsFixture.gas(4), shut);
        fixture.record(EventsFixture.gas(4), reset);
        fixture.clock.advance(Duration.ofMinutes(5));

        assertEquals(0, fixture.record(EventsFixture.gas(4), shut), "a copy that is late");
        assertEquals(1, fixture.record(EventsFixture.gas(4), Told.by(Told.GAS, 3, SHUT)));
        assertEquals(0, fixture.record(EventsFixture.gas(4), reset), "a copy that is late");
        assertEquals(List.of(true, false, true), beginnings(of("G-0000004")));
        fixture.clock.advance(Duration.ofMinutes(11));
        assertEquals(1, fixture.record(EventsFixture.gas(4), reset), "no unit repeats a frame for so long");
    }

    @Test
    void aTimeThatCannotBeRightIsNotBelieved() {
        Instant now = fixture.clock.instant();
        fixture.record(EventsFixture.gas(5), Told.by(Told.GAS, 1, SHUT, Told.at(now.plus(Duration.ofDays(365)))));
        assertEquals(Optional.empty(), of("G-0000005").get(0).occurredAt());

        fixture.record(EventsFixture.gas(5), Told.by(Told.GAS, 2, RESET, Told.at(now.plusSeconds(1))));
        assertEquals(List.of(false, true), beginnings(of("G-0000005")), "and does not keep the event open");
        fixture.record(EventsFixture.gas(5), Told.by(Told.GAS, 3, SHUT, Told.at(now.minus(Duration.ofDays(400)))));
        assertEquals(Optional.empty(), of("G-0000005").get(0).occurredAt());
    }

    @Test
    void metersBehindOneTerminalHaveEventsOfTheirOwn() {
        Frame fault = Told.by(Told.GAS, 1, Told.property(0x88, "41"));
        EventOrigin gas = EventsFixture.gas(6);
        EventOrigin water = EventsFixture.water(6);
        assertEquals(1, fixture.record(gas, fault));
        assertEquals(1, fixture.record(water, Told.by(Told.WATER, 2, Told.property(0x88, "41"))));
        assertEquals(
                2, events.list(ALL, EventQuery.newest(10).ofUnit("T-0000006")).size());
        assertEquals(1, of("W-0000006").size());
    }

    @Test
    @Tag("J-01")
    void aPartnerSeesItsOwnAndTheUtilityAll() {
        fixture.record(EventsFixture.gas(7), Told.by(Told.GAS, 1, SHUT));
        fixture.record(EventsFixture.water(7), Told.by(Told.WATER, 1, Told.property(0xE3, "41")));
        fixture.record(EventsFixture.electricity(7), Told.by(Told.ELECTRICITY, 1, Told.property(0xF2, "01000000")));

        assertEquals(Set.of("P-0001"), owners(events.list(GAS_PARTNER, EventQuery.newest(1_000))));
        assertEquals(Set.of("P-0002"), owners(events.list(WATER_PARTNER, EventQuery.newest(1_000))));
        assertEquals(Set.of("", "P-0001", "P-0002"), owners(events.list(ALL, EventQuery.newest(1_000))));
        assertEquals(
                Set.of("P-0002"),
                owners(events.since(WATER_PARTNER, Optional.empty(), 1_000).items()));
        assertTrue(events.countOpen(WATER_PARTNER).stream()
                .noneMatch(count -> count.type().code().startsWith("GAS")));
        assertTrue(events.list(WATER_PARTNER, EventQuery.newest(10).ofMeter(MeterId.of("G-0000007")))
                .isEmpty());
    }

    private static Set<String> owners(List<LoggedEvent> log) {
        return log.stream()
                .map(event -> event.origin().owner().map(PartnerId::value).orElse(""))
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void theNewestComeFirstAndPageByPage() {
        for (int i = 0; i < 7; i++) {
            fixture.record(EventsFixture.gas(100 + i, "神奈川県湊南市松風町"), Told.by(Told.GAS, 1, SHUT));
        }
        fixture.record(EventsFixture.gas(100, "神奈川県湊南市松風町"), Told.by(Told.GAS, 2, RESET));
        EventQuery query = EventQuery.newest(5).inArea("神奈川県湊南市松風町");

        List<LoggedEvent> first = events.list(ALL, query);
        List<LoggedEvent> second = events.list(ALL, query.before(first.get(4).id()));
        assertEquals(5, first.size());
        assertEquals(3, second.size());
        assertEquals("T-0000100", first.get(0).origin().unit());
        assertEquals("T-0000100", second.get(2).origin().unit());
        assertEquals(
                6,
                events.list(ALL, EventQuery.newest(50).inArea("神奈川県湊南市松風町").open())
                        .size());
    }

    @Test
    void aCursorLeadsThroughTheLogInItsOrderWithoutAGapAndEndsWhereNothingIsNew() {
        String cursor = events.since(ALL, Optional.empty(), 1_000).next();
        for (int i = 0; i < 5; i++) {
            fixture.record(EventsFixture.gas(200 + i), Told.by(Told.GAS, 1, SHUT));
        }
        Events.Page first = events.since(ALL, Optional.of(cursor), 3);
        Events.Page second = events.since(ALL, Optional.of(first.next()), 3);
        Events.Page third = events.since(ALL, Optional.of(second.next()), 3);

        List<Long> ids = new ArrayList<>();
        first.items().forEach(event -> ids.add(event.id()));
        second.items().forEach(event -> ids.add(event.id()));
        assertEquals(5, ids.size());
        assertEquals(LongStream.rangeClosed(ids.get(0), ids.get(0) + 4).boxed().toList(), ids);
        assertEquals(List.of(), third.items());
        assertEquals(second.next(), third.next());
    }

    @Test
    void aCursorIsGoodForWhoGotItOnly() {
        fixture.record(EventsFixture.gas(210), Told.by(Told.GAS, 1, SHUT));
        String cursor = events.since(GAS_PARTNER, Optional.empty(), 1).next();
        for (String wrong : List.of("", "x", "AQAAAAAAAAABAAAAAA", cursor + "A")) {
            assertEquals(
                    CollectionError.CURSOR_INVALID, refusal(() -> events.since(GAS_PARTNER, Optional.of(wrong), 1)));
        }
        assertEquals(
                CollectionError.CURSOR_INVALID, refusal(() -> events.since(WATER_PARTNER, Optional.of(cursor), 1)));
        String ahead = new EventCursor(Long.MAX_VALUE).text("P-0001");
        assertEquals(CollectionError.CURSOR_INVALID, refusal(() -> events.since(GAS_PARTNER, Optional.of(ahead), 1)));
    }

    private static Object refusal(Runnable call) {
        return assertThrows(KenshinException.class, call::run).code();
    }

    @Test
    void withoutACursorTheLogBeginsSeventyDaysBack() {
        fixture.clock.advance(Duration.ofDays(1_000));
        fixture.record(EventsFixture.gas(215), Told.by(Told.GAS, 1, SHUT));
        fixture.clock.advance(Duration.ofDays(69));
        assertEquals(1, events.since(GAS_PARTNER, Optional.empty(), 10).items().size());
        fixture.clock.advance(Duration.ofDays(2));
        Events.Page page = events.since(GAS_PARTNER, Optional.empty(), 10);
        assertEquals(List.of(), page.items());
        fixture.record(EventsFixture.gas(215), Told.by(Told.GAS, 2, RESET));
        assertEquals(
                1,
                events.since(GAS_PARTNER, Optional.of(page.next()), 10).items().size());
    }

    @Test
    void theFirstToTakeNoteIsNotedAndNobodyTakesNoteOfWhatIsAnothers() {
        fixture.record(EventsFixture.gas(220), Told.by(Told.GAS, 1, SHUT));
        long id = of("G-0000220").get(0).id();

        assertEquals(
                CollectionError.EVENT_NOT_FOUND, refusal(() -> events.acknowledge(WATER_PARTNER, id, "minato-water")));
        LoggedEvent noted = events.acknowledge(GAS_PARTNER, id, "sakura-gas");
        fixture.clock.advance(Duration.ofMinutes(1));
        events.acknowledge(ALL, id, "operator");

        assertEquals("sakura-gas", noted.acknowledgement().orElseThrow().by());
        assertEquals(noted, of("G-0000220").get(0));
        assertTrue(noted.open(), "it is still so");
    }

    @Test
    @Tag("C-16")
    void allThatIsOpenInAnAreaIsAcknowledgedAtOnceUpToTheNewestThatWasSeen() {
        for (int number = 221; number <= 223; number++) {
            fixture.record(
                    EventsFixture.gas(number, "東町"), Told.by(Told.GAS, 1, SHUT, Told.at(fixture.clock.instant())));
        }
        fixture.record(EventsFixture.gas(224, "西町"), Told.by(Told.GAS, 1, SHUT, Told.at(fixture.clock.instant())));
        long seen = of("G-0000222").get(0).id();
        events.acknowledge(GAS_PARTNER, of("G-0000221").get(0).id(), "day-shift");

        assertEquals(0, events.acknowledgeArea(WATER_PARTNER, "東町", seen, "minato-water"));
        assertEquals(1, events.acknowledgeArea(GAS_PARTNER, "東町", seen, "night-shift"));

        assertEquals(
                "day-shift",
                of("G-0000221").get(0).acknowledgement().orElseThrow().by());
        assertEquals(
                "night-shift",
                of("G-0000222").get(0).acknowledgement().orElseThrow().by());
        assertTrue(of("G-0000222").get(0).open(), "it is still so");
        assertEquals(Optional.empty(), of("G-0000223").get(0).acknowledgement(), "it came later");
        assertEquals(Optional.empty(), of("G-0000224").get(0).acknowledgement(), "it is elsewhere");
    }

    @Test
    @Tag("C-10")
    void whatDoesNotLastIsOverWhenItsAreaIsAcknowledged() {
        EventOrigin stranger =
                new EventOrigin("2001:db8::8", Optional.empty(), Optional.empty(), "北町", Optional.empty());
        Observation seen = Observation.seen(fixture.catalogue.get(EventCatalogue.ALTERED_FRAME), "");
        events.record(List.of(new ObservedEvent(stranger, seen, fixture.clock.instant())));
        fixture.record(EventsFixture.gas(225, "北町"), Told.by(Told.GAS, 1, SHUT, Told.at(fixture.clock.instant())));

        assertEquals(2, events.acknowledgeArea(ALL, "北町", Long.MAX_VALUE, "operator"));
        assertFalse(events.list(ALL, EventQuery.newest(1).ofUnit("2001:db8::8"))
                .get(0)
                .open());
        assertTrue(of("G-0000225").get(0).open());
    }

    @Test
    @Tag("C-10")
    void securityEventsAreEnteredOnceATimeAndOpenUntilSomebodyTakesNote() {
        EventOrigin stranger = new EventOrigin("2001:db8::7", Optional.empty(), Optional.empty(), "", Optional.empty());
        Observation seen = Observation.seen(fixture.catalogue.get(EventCatalogue.ALTERED_FRAME), "key 3");
        assertEquals(1, events.record(List.of(new ObservedEvent(stranger, seen, fixture.clock.instant()))));
        fixture.clock.advance(Duration.ofMinutes(9));
        assertEquals(0, events.record(List.of(new ObservedEvent(stranger, seen, fixture.clock.instant()))));
        fixture.clock.advance(Duration.ofMinutes(2));
        assertEquals(1, events.record(List.of(new ObservedEvent(stranger, seen, fixture.clock.instant()))));

        LoggedEvent event =
                events.list(ALL, EventQuery.newest(1).ofUnit("2001:db8::7")).get(0);
        assertTrue(event.open());
        assertEquals("key 3", event.detail());
        assertFalse(events.acknowledge(ALL, event.id(), "operator").open());
    }

    @Test
    void anAnswerToAQuestionCountsLikeAnAnnouncement() {
        fixture.record(EventsFixture.gas(230), Told.frame(ServiceCode.GET_RES, Told.GAS, 1, SHUT));
        fixture.record(
                EventsFixture.gas(230),
                Told.by(Told.GAS, 2, RESET, Told.at(fixture.clock.instant().minusSeconds(30))));
        assertEquals(List.of(false, true), beginnings(of("G-0000230")));
    }

    @Test
    void whatIsForgottenIsStillNotNew() {
        Frame shut = Told.by(Told.GAS, 1, SHUT, Told.at(fixture.clock.instant()));
        fixture.record(EventsFixture.gas(240), shut);
        fixture.clock.advance(Duration.ofMinutes(1));
        fixture.record(EventsFixture.gas(240), Told.by(Told.GAS, 2, RESET, Told.at(fixture.clock.instant())));
        fixture.record(EventsFixture.gas(241), shut);
        fixture.clock.advance(Duration.ofDays(3));
        assertEquals(1, states("T-0000240"));

        new EventTidying(database.database(), fixture.clock, fixture.catalogue).run();

        assertEquals(0, states("T-0000240"), "over for long");
        assertEquals(1, states("T-0000241"), "still open");
        assertEquals(0, fixture.record(EventsFixture.gas(240), shut));
        assertEquals(List.of(false, true), beginnings(of("G-0000240")));
    }

    private long states(String unit) {
        return database.database().read(connection -> {
            try (var query =
                    connection.prepareStatement("SELECT count(*) FROM collection.event_state WHERE unit = ?")) {
                query.setString(1, unit);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    @Test
    @Tag("C-16")
    void whatBeganWithinAPeriodIsCountedByKindAndArea() {
        Instant from = fixture.clock.instant().plus(Duration.ofDays(10));
        fixture.clock.advance(Duration.ofDays(10));
        for (int i = 0; i < 4; i++) {
            String area = i < 3 ? "神奈川県湊南市若葉町" : "神奈川県湊南市港北通り";
            fixture.record(EventsFixture.gas(250 + i, area), Told.by(Told.GAS, 1, SHUT));
        }
        fixture.record(EventsFixture.gas(250, "神奈川県湊南市若葉町"), Told.by(Told.GAS, 2, RESET));
        Instant to = fixture.clock.instant().plusSeconds(1);

        var counts = events.countRaised(GAS_PARTNER, from, to);
        assertEquals(
                List.of("神奈川県湊南市若葉町 3", "神奈川県湊南市港北通り 1"),
                counts.stream().map(count -> count.area() + " " + count.count()).toList());
        assertEquals(
                2,
                events.countOpen(GAS_PARTNER).stream()
                        .filter(count -> count.area().equals("神奈川県湊南市若葉町"))
                        .mapToLong(count -> count.count())
                        .sum());
        assertEquals(List.of(), events.countRaised(GAS_PARTNER, to, to.plusSeconds(60)));
    }

    @Test
    void newsNameTheLastEventAndForWhomThereWasOne() {
        long before = events.news(0).last();
        assertEquals(Set.of(), events.news(before).owners());
        fixture.record(EventsFixture.gas(260), Told.by(Told.GAS, 1, SHUT));
        fixture.record(EventsFixture.electricity(260), Told.by(Told.ELECTRICITY, 1, Told.property(0xF2, "01000000")));

        Events.News news = events.news(before);
        assertEquals(before + 2, news.last());
        assertEquals(Set.of(PartnerId.of("P-0001")), news.owners());
    }
}
