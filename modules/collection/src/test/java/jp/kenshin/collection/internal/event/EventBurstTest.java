package jp.kenshin.collection.internal.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kenshin.collection.EventCount;
import jp.kenshin.collection.EventOrigin;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.ObservedEvent;
import jp.kenshin.echonet.Frame;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.Vendor;
import org.junit.jupiter.api.Tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An earthquake: 50,000 gas meters shut within five minutes, fewer on H2, and every fifth unit says so twice. */
@Tag("C-16")
class EventBurstTest {
    private static final int BATCH = 500;
    private static final List<String> AREAS = List.of("桜木町", "本町", "汐見台", "松風町", "青葉台");

    @OnEachDatabase
    void allOfThemAreEnteredOnceAndShownByArea(TestDatabase database) {
        int meters = database.vendor() == Vendor.POSTGRESQL ? 50_000 : 10_000;
        EventsFixture fixture = new EventsFixture(database.database());
        ReadScope partner = new ReadScope.OfPartner(PartnerId.of("P-0001"));
        List<Integer> sendings = IntStream.range(0, meters).boxed().collect(Collectors.toCollection(ArrayList::new));
        IntStream.range(0, meters).filter(meter -> meter % 5 == 0).forEach(sendings::add);
        Collections.shuffle(sendings, new Random(7));

        long start = System.nanoTime();
        Duration firstShown = Duration.ZERO;
        for (int from = 0; from < sendings.size(); from += BATCH) {
            List<ObservedEvent> batch = new ArrayList<>();
            for (int meter : sendings.subList(from, Math.min(from + BATCH, sendings.size()))) {
                batch.addAll(fixture.observed(origin(meter), shutOff(meter, fixture), fixture.clock.instant()));
            }
            fixture.events.record(batch);
            if (from == 0) {
                assertTrue(fixture.events
                                .list(partner, EventQuery.newest(50).open())
                                .size()
                        > 1);
                firstShown = Duration.ofNanos(System.nanoTime() - start);
            }
        }
        Duration all = Duration.ofNanos(System.nanoTime() - start);

        Map<String, Long> shut = new TreeMap<>();
        for (EventCount count : fixture.events.countOpen(partner)) {
            if (count.type().code().equals("GAS_SEISMIC_SHUTOFF")) {
                shut.merge(count.area(), count.count(), Long::sum);
            }
        }
        assertEquals(
                AREAS.stream().collect(Collectors.toMap(each -> each, each -> (long) meters / AREAS.size())), shut);
        assertEquals(2L * meters, fixture.events.news(0).last(), "seismic shut-off and valve, each once");
        System.getLogger(EventBurstTest.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        "{0}: first of a burst readable after {1} ms, {2} announcements after {3} ms",
                        database.vendor(),
                        firstShown.toMillis(),
                        sendings.size(),
                        all.toMillis());
        assertTrue(firstShown.compareTo(Duration.ofSeconds(10)) < 0, firstShown.toString());
        assertTrue(all.compareTo(Duration.ofMinutes(5)) < 0, "it keeps up with the field: " + all);
    }

    private static EventOrigin origin(int meter) {
        return EventsFixture.gas(meter, AREAS.get(meter % AREAS.size()));
    }

    private static Frame shutOff(int meter, EventsFixture fixture) {
        return Told.by(
                Told.GAS,
                meter & 0xFFFF,
                Told.property(0xE7, "02000000000000000000"),
                Told.property(0xEB, "42"),
                Told.at(fixture.clock.instant().minusSeconds(meter % 300)));
    }
}
