package jp.kenshin.mdms.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.Quality;
import jp.kenshin.mdms.AppendResult;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.mdms.ChangeFeed;
import jp.kenshin.mdms.MdmsError;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.registry.DirectoryChannel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
class ReadingStoreTest {
    private static final AtomicLong CHANNELS = new AtomicLong(100);
    private static final long NOON = StoreFixture.NOON.getEpochSecond();
    private static final int HOUR = StoreFixture.HOUR;

    private final StoreFixture fixture;
    /** A partner of each test's own, since the tests of a class share a database. */
    private final PartnerId partner = PartnerId.of("P-" + CHANNELS.incrementAndGet());

    private final DirectoryChannel channel;

    ReadingStoreTest(Database database) {
        this.fixture = new StoreFixture(database);
        this.channel = fixture.register(CHANNELS.incrementAndGet(), StoreFixture.ownedBy(partner.value()));
    }

    private AppendResult send(Source source, long at, long... values) {
        ReadingBatch batch = StoreFixture.batch(source);
        for (int i = 0; i < values.length; i++) {
            batch.add(channel, at + (long) i * HOUR, values[i], 3, null, null);
        }
        return fixture.store.append(batch);
    }

    private ReadingSeries current(long from, long to) {
        return fixture.views.current(
                new ReadScope.OfPartner(partner),
                channel.channel(),
                Instant.ofEpochSecond(from),
                Instant.ofEpochSecond(to),
                Optional.empty());
    }

    @Test
    @Tag("C-03")
    void theSameValuesCutDifferentlyChangeNothing() {
        send(Source.HES, NOON - 5 * HOUR, 1_000, 1_100, 1_200, 1_300);
        AppendResult again = send(Source.FIELD, NOON - 4 * HOUR, 1_100, 1_200);
        assertEquals(2, again.count(Outcome.DUPLICATE));
        assertArrayEquals(
                new int[] {1, 1, 1, 1},
                current(NOON - 6 * HOUR, NOON - 2 * HOUR).versions());
    }

    @Test
    @Tag("C-03")
    void aDifferentValueIsKeptAsAConflictAndTheFirstStaysCurrent() {
        send(Source.HES, NOON - HOUR, 1_000);
        AppendResult other = send(Source.HES, NOON - HOUR, 1_001);
        assertEquals(Outcome.CONFLICT, other.outcome(0));
        assertArrayEquals(
                new long[] {1_000}, current(NOON - 2 * HOUR, NOON - HOUR).values());
        assertEquals(
                1,
                fixture.views
                        .raw(
                                new ReadScope.OfPartner(partner),
                                channel.channel(),
                                Instant.ofEpochSecond(NOON - 2 * HOUR),
                                StoreFixture.NOON,
                                Optional.empty())
                        .conflicts()
                        .size());
    }

    @Test
    void twoValuesForAnInstantInOneBatchAreAConflictToo() {
        ReadingBatch batch = StoreFixture.batch(Source.HES);
        batch.add(channel, NOON, 1_000, 3, null, null);
        batch.add(channel, NOON, 1_001, 3, null, null);
        batch.add(channel, NOON, 1_000, 3, null, null);
        AppendResult result = fixture.store.append(batch);
        assertEquals(
                List.of(Outcome.ACCEPTED, Outcome.CONFLICT, Outcome.DUPLICATE),
                List.of(result.outcome(0), result.outcome(1), result.outcome(2)));
    }

    @Test
    void aLateValueCondemnsWhatFollowsAcrossMidnightAndTheFeedTells() {
        long midnight = Instant.parse("2026-11-20T00:00:00+09:00").getEpochSecond();
        send(Source.HES, midnight + HOUR, 1_000);
        fixture.sequencer.run();
        String cursor = fixture.feed.changes(partner, Optional.empty(), 10).next();
        send(Source.HES, midnight, 5_000);
        fixture.sequencer.run();
        ReadingSeries series = current(midnight - HOUR, midnight + HOUR);
        assertArrayEquals(new Quality[] {Quality.ACTUAL, Quality.INVALID}, series.qualities());
        assertArrayEquals(new int[] {1, 2}, series.versions());
        ChangeFeed.Page page = fixture.feed.changes(partner, Optional.of(cursor), 10);
        assertEquals(
                List.of(1, 2),
                page.items().stream().map(ChangeFeed.Change::version).toList());
    }

    @Test
    void noTextOfASenderMakesItsBatchFail() {
        ReadingBatch batch = StoreFixture.batch(Source.HES);
        batch.add(channel, NOON - HOUR, 1_000, 3, "\u0000" + "\uD83D\uDE00".repeat(100), null);
        batch.add(channel, NOON, 1_000, 3, "x".repeat(10_000), null);
        assertEquals(2, fixture.store.append(batch).count(Outcome.ACCEPTED));
    }

    @Test
    void daysOfPastYearsFindTheirPlace() {
        ReadingBatch batch = new ReadingBatch(new ReadingBatch.Origin(Source.HISTORIC, "operator", "R-H", true), 4);
        long longAgo = Instant.parse("2011-03-11T15:00:00+09:00").getEpochSecond();
        batch.add(channel, longAgo, 1_000, 3, null, null);
        batch.add(channel, longAgo + 86_400, 1_100, 3, null, null);
        assertEquals(2, fixture.store.append(batch).count(Outcome.ACCEPTED));
        ReadingSeries series = current(longAgo - 1, longAgo + 86_400);
        assertEquals(1_000, series.values()[0]);
        assertEquals(1_100, series.values()[series.size() - 1]);
    }

    @Test
    void thePartitionsOfTheComingWeekAreMadeAndMadeOnce(Database database) {
        PartitionsAhead ahead = new PartitionsAhead(database, fixture.clock);
        ahead.run();
        new PartitionsAhead(database, fixture.clock).run();
        fixture.clock.set(StoreFixture.NOON.plus(Duration.ofDays(7)));
        assertEquals(1, send(Source.HES, NOON + 7 * 86_400, 1_000).count(Outcome.ACCEPTED));
    }

    @Test
    void theLatestValueIsFoundWhereverItIs() {
        send(Source.HES, NOON - 30 * 86_400, 1_000, 1_100);
        var latest = fixture.views.latest(new ReadScope.OfPartner(partner), List.of(channel.channel()));
        assertEquals(
                new ReadingViews.LatestReading(NOON - 30 * 86_400 + HOUR, 1_100, Quality.ACTUAL),
                latest.get(channel.channel().id()));
        assertTrue(fixture.views
                .latest(new ReadScope.OfPartner(PartnerId.of("P-NONE")), List.of(channel.channel()))
                .isEmpty());
    }

    @Test
    @Tag("J-04")
    void aCursorOfAnotherPartnerOrOfNobodyIsRefused() {
        send(Source.HES, NOON, 1_000);
        fixture.sequencer.run();
        String cursor = fixture.feed.changes(partner, Optional.empty(), 10).next();
        for (String wrong : List.of(cursor + "AAAA", "", "not a cursor", cursor.substring(2))) {
            refused(MdmsError.CURSOR_INVALID, partner, wrong);
        }
        refused(MdmsError.CURSOR_INVALID, PartnerId.of("P-OTHER"), cursor);
    }

    @Test
    @Tag("J-02")
    void aCursorIsExpiredWhenSomethingAfterItIsNoLongerKept() {
        send(Source.HES, NOON - HOUR, 1_000);
        fixture.sequencer.run();
        String early = fixture.feed.changes(partner, Optional.empty(), 10).next();
        send(Source.HES, NOON, 1_100);
        fixture.sequencer.run();
        String late = fixture.feed.changes(partner, Optional.of(early), 10).next();
        fixture.clock.set(StoreFixture.NOON.plus(Duration.ofDays(71)));
        refused(MdmsError.CURSOR_EXPIRED, partner, early);
        assertEquals(
                0, fixture.feed.changes(partner, Optional.of(late), 10).items().size());
        assertEquals(
                0, fixture.feed.changes(partner, Optional.empty(), 10).items().size());
    }

    private void refused(MdmsError error, PartnerId reader, String cursor) {
        KenshinException refusal =
                assertThrows(KenshinException.class, () -> fixture.feed.changes(reader, Optional.of(cursor), 10));
        assertEquals(error, refusal.code());
    }
}
