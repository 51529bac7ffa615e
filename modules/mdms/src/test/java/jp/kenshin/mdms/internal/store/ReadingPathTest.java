package jp.kenshin.mdms.internal.store;

import java.util.Optional;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.Quality;
import jp.kenshin.mdms.AppendResult;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.mdms.ChangeFeed;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.registry.DirectoryChannel;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

@OnEachDatabase
class ReadingPathTest {
    private static final PartnerId PARTNER = PartnerId.of("P-0002");
    private static final ReadScope SCOPE = new ReadScope.OfPartner(PARTNER);
    private static final long NINE = StoreFixture.NOON.getEpochSecond() - 3 * StoreFixture.HOUR;

    private final StoreFixture fixture;

    ReadingPathTest(Database database) {
        this.fixture = new StoreFixture(database);
    }

    @Test
    void valuesGoInAndComeOutInTheViewAndInTheFeed() {
        DirectoryChannel channel = fixture.register(1, StoreFixture.ownedBy("P-0002"));
        ReadingBatch batch = StoreFixture.batch(Source.HES);
        batch.add(channel, NINE, 1_000, 3, "ok", null);
        batch.add(channel, NINE + StoreFixture.HOUR, 1_250, 3, "ok", null);
        batch.add(channel, NINE + 3 * StoreFixture.HOUR, 15, 1, null, null);

        AppendResult result = fixture.store.append(batch);
        fixture.sequencer.run();

        assertEquals(3, result.count(Outcome.ACCEPTED));
        ReadingSeries series = fixture.views.current(
                SCOPE,
                channel.channel(),
                StoreFixture.NOON.minusSeconds(4 * StoreFixture.HOUR),
                StoreFixture.NOON,
                Optional.empty());
        assertArrayEquals(new long[] {1_000, 1_250, 0, 1_500}, series.values());
        assertArrayEquals(
                new Quality[] {Quality.ACTUAL, Quality.ACTUAL, Quality.MISSING, Quality.ACTUAL}, series.qualities());
        ChangeFeed.Page page = fixture.feed.changes(PARTNER, Optional.empty(), 100);
        assertEquals(3, page.items().size());
        assertEquals(1_500, page.items().get(2).value());
        assertEquals(
                0,
                fixture.feed
                        .changes(PARTNER, Optional.of(page.next()), 100)
                        .items()
                        .size());
        assertEquals(1, fixture.events.size());
        assertEquals(3, fixture.views.received(SCOPE, java.time.LocalDate.of(2026, 11, 20)));
    }
}
