package jp.kenshin.mdms.internal.store;

import java.sql.SQLException;
import java.util.List;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.platform.database.PartnerWall;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.platform.database.PartnerWall.count;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** The second wall on PostgreSQL: a query that forgets its partner still shows no other's rows. */
@Tag("J-01")
@Tag("X-1")
class PartnerWallTest {
    private static final List<String> TABLES =
            List.of("mdms.reading_block", "mdms.reading_conflict", "mdms.judgement", "mdms.batch_owner");
    private static final TestDatabase DATABASE = TestDatabases.fresh(Vendor.POSTGRESQL);

    @BeforeAll
    static void storeValuesOfTwoPartnersAndTheUtility() {
        StoreFixture fixture = new StoreFixture(DATABASE.database());
        long at = StoreFixture.NOON.getEpochSecond();
        for (int round = 0; round < 2; round++) {
            ReadingBatch batch = StoreFixture.batch(Source.HES);
            batch.add(fixture.register(1, StoreFixture.ownedBy("P-0001")), at - 7_200, 90_000_000, 3, null, null);
            batch.add(fixture.register(1, StoreFixture.ownedBy("P-0001")), at, 1_000 + round, 3, null, null);
            batch.add(fixture.register(2, StoreFixture.ownedBy("P-0002")), at - 7_200, 90_000_000, 3, null, null);
            batch.add(fixture.register(2, StoreFixture.ownedBy("P-0002")), at, 2_000 + round, 3, null, null);
            batch.add(fixture.register(3), at - 7_200, 90_000_000, 3, null, null);
            batch.add(fixture.register(3), at, 3_000 + round, 3, null, null);
            fixture.store.append(batch);
        }
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void aPartnerSeesItsOwnRowsOnlyWhateverTheQuerySays() {
        for (String table : TABLES) {
            long all = DATABASE.database().read(c -> count(c, "SELECT count(DISTINCT owner) FROM " + table));
            assertEquals(3, all, table);
            DATABASE.database().readAsPartner("P-0001", connection -> {
                assertEquals(0, count(connection, "SELECT count(*) FROM " + table + " WHERE owner <> 'P-0001'"), table);
                assertEquals(1, count(connection, "SELECT count(DISTINCT owner) FROM " + table), table);
                return 0;
            });
        }
    }

    @Test
    void aTransactionThatNamesNoPartnerFails() throws SQLException {
        new PartnerWall(DATABASE).refusesToCountWithoutAPartner("SELECT count(*) FROM mdms.reading_block");
    }

    @Test
    void aPartnerCanNeitherWriteNorGoRoundThePartitionedTableNorSeeWhoSubmitted() {
        new PartnerWall(DATABASE)
                .refuses(
                        "DELETE FROM mdms.reading_block",
                        "UPDATE mdms.batch_owner SET owner = 'P-0001'",
                        "INSERT INTO mdms.batch_day (batch_id, jst_day) VALUES (99, DATE '2026-11-20')",
                        "SELECT count(*) FROM mdms.reading_block_20261120",
                        "SELECT count(submitted_by) FROM mdms.batch");
    }
}
