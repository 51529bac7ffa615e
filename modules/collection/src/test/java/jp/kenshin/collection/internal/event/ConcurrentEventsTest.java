package jp.kenshin.collection.internal.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.collection.ObservedEvent;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two nodes hear the same units; each has a book of its own on one database. */
@OnEachDatabase
@Tag("C-07")
class ConcurrentEventsTest {
    private static final int UNITS = 300;
    private static final int BATCH = 10;
    private static final ReadScope ALL = new ReadScope.Internal("operator");

    @Test
    void twoNodesThatHearTheSameEnterItOnceAndAReaderMissesNothing(TestDatabase database) throws Exception {
        EventsFixture one = new EventsFixture(database.database());
        EventsFixture other = new EventsFixture(database.database());
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<List<Long>> read = threads.submit(() -> follow(one.events, writing));
            List<Future<Integer>> writers = threads.invokeAll(List.of(node(one), node(other)));
            int entered = 0;
            for (Future<Integer> writer : writers) {
                entered += writer.get();
            }
            writing.set(false);

            assertEquals(2 * UNITS, entered, "one beginning and one end for each unit, whichever node was first");
            assertEquals(LongStream.rangeClosed(1, 2 * UNITS).boxed().toList(), read.get());
            List<LoggedEvent> log = one.events.list(ALL, EventQuery.newest(10 * UNITS));
            assertEquals(UNITS, log.stream().filter(LoggedEvent::raised).count());
            assertTrue(log.stream().noneMatch(LoggedEvent::open));
        } finally {
            writing.set(false);
            threads.shutdownNow();
        }
    }

    private static Callable<Integer> node(EventsFixture node) {
        return () -> {
            int entered = 0;
            for (int first = 0; first < UNITS; first += BATCH) {
                for (String state : List.of("41", "42")) {
                    entered += node.events.record(announcements(node, first, state));
                }
            }
            return entered;
        };
    }

    private static List<ObservedEvent> announcements(EventsFixture node, int first, String state) {
        List<ObservedEvent> batch = new ArrayList<>();
        for (int unit = first; unit < first + BATCH; unit++) {
            batch.addAll(node.observed(
                    EventsFixture.gas(unit),
                    Told.by(
                            Told.GAS,
                            state.equals("41") ? 1 : 2,
                            Told.property(0xEA, state),
                            Told.at(node.clock.instant().plusSeconds(state.equals("41") ? 0 : 1))),
                    node.clock.instant()));
        }
        return batch;
    }

    private static List<Long> follow(Events events, AtomicBoolean writing) {
        List<Long> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        boolean last = false;
        while (!last) {
            last = !writing.get();
            Events.Page page = events.since(ALL, cursor, 1_000);
            page.items().forEach(event -> seen.add(event.id()));
            cursor = Optional.of(page.next());
        }
        return seen;
    }
}
