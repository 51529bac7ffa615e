package jp.kenshin.mdms.internal.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.Quality;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.mdms.ChangeFeed;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.RuleSetFile;
import jp.kenshin.mdms.internal.validation.rules.ArrivalRules;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryChannel.Ownership;
import jp.kenshin.registry.DirectoryMeter.Install;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * The store answers as its model does, whatever comes in whatever order from two writers at once, over restarts, on both databases.
 * {@code -Dkenshin.oracle.seconds=600} looks longer, {@code -Dkenshin.oracle.seed=…} repeats a run that failed.
 */
@Tag("C-03")
@Tag("M-03")
class StoreOracleTest {
    private static final long SECONDS = Long.getLong("kenshin.oracle.seconds", 5);
    private static final int PHASES = 3;
    private static final RuleBook RULES = RuleSetFile.book(List.of());
    private static final List<String> PARTNERS = List.of("P-0001", "P-0002");
    private static final Instant LONG_AGO = StoreFixture.NOON.minusSeconds(40 * 86_400L);

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @DisplayName("the store answers as its model does")
    void answersAsItsModelDoes(Vendor vendor) throws Exception {
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        long seed = Long.getLong("kenshin.oracle.seed", new Random().nextLong());
        do {
            try (TestDatabase database = TestDatabases.fresh(vendor)) {
                new Run(database, seed).check();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dkenshin.oracle.seed=" + seed + " on " + vendor, e);
            }
            seed++;
        } while (System.nanoTime() < end);
    }

    /** One random history. */
    private static final class Run {
        private final TestDatabase database;
        private final long seed;
        private final Random random;
        private final List<DirectoryChannel> channels = new ArrayList<>();
        private final Map<String, ReadingBatch> batches = new ConcurrentHashMap<>();
        private final Map<String, Outcome[]> outcomes = new ConcurrentHashMap<>();
        private StoreFixture fixture;

        Run(TestDatabase database, long seed) {
            this.database = database;
            this.seed = seed;
            this.random = new Random(seed);
            this.fixture = fixture();
        }

        /** Registers, a quantity, an exchange, a change of owner, the utility's own; some neighbours in a lane, some not. */
        private StoreFixture fixture() {
            StoreFixture made = new StoreFixture(database.database());
            long middle = StoreFixture.NOON.getEpochSecond() - 10 * 86_400L;
            channels.clear();
            channels.add(made.register(1, StoreFixture.ownedBy("P-0001")));
            channels.add(made.register(2, StoreFixture.ownedBy("P-0002")));
            channels.add(made.register(
                    70_000,
                    new Ownership("P-0001", 0, middle - 1_800),
                    new Ownership("P-0002", middle - 1_800, Long.MAX_VALUE)));
            channels.add(made.interval(70_001, StoreFixture.ownedBy("P-0001")));
            channels.add(made.register(
                    9_000_000,
                    List.of(new Install("A", 0, middle), new Install("B", middle, Long.MAX_VALUE)),
                    List.of(StoreFixture.ownedBy("P-0002"))));
            channels.add(made.register(9_000_001));
            return made;
        }

        void check() throws Exception {
            List<List<ChangeFeed.Change>> heard = new ArrayList<>();
            for (int phase = 0; phase < PHASES; phase++) {
                heard = twoWritersAndReaders(phase);
                restart();
            }
            compareWithModel(heard);
        }

        private void restart() {
            Instant now = fixture.clock.instant();
            if (random.nextBoolean()) {
                database.restart();
            }
            fixture = fixture();
            fixture.clock.set(now);
        }

        /** Two writers at once, a sequencer, and a reader for each partner that reads from the beginning. */
        private List<List<ChangeFeed.Change>> twoWritersAndReaders(int phase) throws Exception {
            AtomicBoolean writing = new AtomicBoolean(true);
            ExecutorService threads = Executors.newFixedThreadPool(6);
            try {
                Future<?> first = threads.submit(() -> write("a", phase));
                Future<?> second = threads.submit(() -> write("b", phase));
                Future<?> sequencing = threads.submit(() -> sequence(writing));
                List<Future<List<ChangeFeed.Change>>> readers = PARTNERS.stream()
                        .map(partner -> threads.submit(() -> read(partner, writing)))
                        .toList();
                first.get();
                second.get();
                writing.set(false);
                sequencing.get();
                List<List<ChangeFeed.Change>> heard = new ArrayList<>();
                for (Future<List<ChangeFeed.Change>> reader : readers) {
                    heard.add(reader.get());
                }
                return heard;
            } finally {
                threads.shutdownNow();
            }
        }

        /** Every other phase the second writer is a node of its own, with its own memory of channels; else both share one. */
        private void write(String sender, int phase) {
            boolean ownNode = sender.equals("b") && phase % 2 == 0;
            StoreFixture node = ownNode ? new StoreFixture(database.database()) : fixture;
            RandomSendings sendings =
                    new RandomSendings(31 * (31 * seed + phase) + sender.hashCode(), channels, phase, PHASES);
            for (int i = 0; i < RandomSendings.BATCHES; i++) {
                ReadingBatch batch = sendings.next(sender + phase);
                batches.put(batch.origin().receipt(), batch);
                var result = node.store.append(batch);
                Outcome[] each = new Outcome[batch.size()];
                Arrays.setAll(each, result::outcome);
                outcomes.put(batch.origin().receipt(), each);
            }
        }

        private void sequence(AtomicBoolean writing) {
            boolean more = true;
            while (more) {
                more = writing.get();
                fixture.clock.set(fixture.clock.instant().plusMillis(1));
                fixture.sequencer.run();
            }
        }

        private List<ChangeFeed.Change> read(String partner, AtomicBoolean writing) {
            List<ChangeFeed.Change> heard = new ArrayList<>();
            Random pages = new Random(seed);
            Optional<String> cursor = Optional.empty();
            boolean more = true;
            while (more) {
                boolean mayEnd = !writing.get() && published();
                ChangeFeed.Page page = fixture.feed.changes(PartnerId.of(partner), cursor, 1 + pages.nextInt(60));
                heard.addAll(page.items());
                more = !mayEnd || !page.items().isEmpty();
                cursor = Optional.of(page.next());
            }
            return heard;
        }

        private boolean published() {
            return database.database().read(connection -> {
                try (PreparedStatement query = connection.prepareStatement(
                                "SELECT count(*) FROM mdms.batch WHERE feed_position IS NULL");
                        ResultSet row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1) == 0;
                }
            });
        }

        private void compareWithModel(List<List<ChangeFeed.Change>> heard) {
            ArrivalRules arrivalRules = new ArrivalRules(RULES, fixture.clock);
            Oracle oracle = new Oracle(RULES);
            List<Oracle.Change> changes = new ArrayList<>();
            for (Published batch : publishOrder()) {
                ReadingBatch sent = java.util.Objects.requireNonNull(batches.get(batch.receipt()));
                Outcome[] expected = new Outcome[sent.size()];
                changes.addAll(oracle.take(sent, arrivalRules.examine(sent), expected));
                assertArrayEquals(expected, outcomes.get(batch.receipt()), batch.receipt());
                if (random.nextInt(10) == 0 && batch.lastOfItsMoment()) {
                    compareViews(oracle, Optional.of(batch.at()));
                }
            }
            compareViews(oracle, Optional.empty());
            for (int i = 0; i < PARTNERS.size(); i++) {
                compareFeed(PARTNERS.get(i), changes, heard.get(i));
            }
        }

        /** A batch in publish order. */
        private record Published(String receipt, Instant at, boolean lastOfItsMoment) {}

        private List<Published> publishOrder() {
            return database.database().read(connection -> {
                List<Published> order = new ArrayList<>();
                try (PreparedStatement query = connection.prepareStatement(
                                "SELECT receipt, published_at, published_at = lead(published_at) OVER (ORDER BY feed_position)"
                                        + " FROM mdms.batch ORDER BY feed_position");
                        ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        order.add(new Published(
                                rows.getString(1), rows.getTimestamp(2).toInstant(), !rows.getBoolean(3)));
                    }
                }
                return order;
            });
        }

        private void compareViews(Oracle oracle, Optional<Instant> knownAt) {
            for (DirectoryChannel channel : channels) {
                compare(oracle, channel, new ReadScope.Internal("test"), knownAt);
                for (String partner : PARTNERS) {
                    compare(oracle, channel, new ReadScope.OfPartner(PartnerId.of(partner)), knownAt);
                }
            }
        }

        private void compare(Oracle oracle, DirectoryChannel channel, ReadScope scope, Optional<Instant> knownAt) {
            Instant to = fixture.clock.instant();
            ReadingSeries series = fixture.views.current(scope, channel.channel(), LONG_AGO, to, knownAt);
            List<String> seen = new ArrayList<>();
            for (int i = 0; i < series.size(); i++) {
                if (series.qualities()[i] != Quality.MISSING) {
                    seen.add(series.atSeconds()[i] + " " + series.values()[i] + " " + series.qualities()[i] + " v"
                            + series.versions()[i]);
                }
            }
            List<String> expected = new ArrayList<>();
            oracle.current(channel.channel()).forEach((at, current) -> {
                if (visible(scope, channel, at)) {
                    expected.add(at + " " + current.value() + " " + current.quality() + " v" + current.version());
                }
            });
            assertSame(expected, seen, "current of " + channel.channel().id() + " for " + scope + " " + knownAt);
            compareRaw(oracle, channel, scope, fixture.views.raw(scope, channel.channel(), LONG_AGO, to, knownAt));
        }

        private static void compareRaw(Oracle oracle, DirectoryChannel channel, ReadScope scope, RawReadings raw) {
            NavigableMap<Long, List<Oracle.Rival>> rivals = oracle.rivals(channel.channel());
            List<String> values = new ArrayList<>();
            List<String> conflicts = new ArrayList<>();
            rivals.forEach((at, all) -> {
                if (visible(scope, channel, at)) {
                    all.forEach(rival -> (rival.number() == 0 ? values : conflicts)
                            .add(at + " " + rival.value() + " " + rival.source()));
                }
            });
            assertSame(
                    values, texts(raw.values()), "raw of " + channel.channel().id() + " for " + scope);
            assertSame(
                    conflicts,
                    texts(raw.conflicts()),
                    "conflicts of " + channel.channel().id() + " for " + scope);
        }

        private static List<String> texts(List<RawReadings.RawReading> readings) {
            return readings.stream()
                    .map(reading -> reading.atSecond() + " " + reading.value() + " " + reading.source())
                    .toList();
        }

        private static boolean visible(ReadScope scope, DirectoryChannel channel, long at) {
            return !(scope instanceof ReadScope.OfPartner partner)
                    || Oracle.ownerAt(channel, at).equals(partner.id().value());
        }

        /** Long lists: tells the first difference only. */
        private static void assertSame(List<String> expected, List<String> seen, String what) {
            for (int i = 0; i < Math.min(expected.size(), seen.size()); i++) {
                assertEquals(expected.get(i), seen.get(i), what + ", item " + i);
            }
            assertEquals(expected.size(), seen.size(), what);
        }

        private static void compareFeed(String partner, List<Oracle.Change> changes, List<ChangeFeed.Change> heard) {
            List<String> expected = changes.stream()
                    .filter(change -> change.owner().equals(partner))
                    .map(change -> change.channelId() + " " + change.at() + " " + change.current())
                    .toList();
            List<String> items = heard.stream()
                    .map(change -> change.channelId() + " " + change.atSecond() + " "
                            + new Oracle.Current(change.value(), change.quality(), change.version()))
                    .toList();
            assertSame(expected, items, "feed of " + partner);
        }
    }
}
