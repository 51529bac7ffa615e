package jp.kenshin.collection.internal.event;

import java.sql.SQLException;
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

/** The second wall on PostgreSQL: a query that forgets its partner still shows no other's events. */
@Tag("J-01")
@Tag("X-1")
class PartnerWallTest {
    private static final TestDatabase DATABASE = TestDatabases.fresh(Vendor.POSTGRESQL);

    @BeforeAll
    static void enterEventsOfTwoPartnersAndTheUtility() {
        EventsFixture fixture = new EventsFixture(DATABASE.database());
        fixture.record(EventsFixture.gas(1), Told.by(Told.GAS, 1, Told.property(0xEA, "41")));
        fixture.record(EventsFixture.water(1), Told.by(Told.WATER, 1, Told.property(0xE3, "41")));
        fixture.record(EventsFixture.electricity(1), Told.by(Told.ELECTRICITY, 1, Told.property(0xF2, "01000000")));
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void aPartnerSeesItsOwnEventsOnlyWhateverTheQuerySays() {
        long all = DATABASE.database().read(c -> count(c, "SELECT count(*) FROM collection.event"));
        assertEquals(3, all);
        DATABASE.database().readAsPartner("P-0002", connection -> {
            assertEquals(1, count(connection, "SELECT count(*) FROM collection.event"));
            assertEquals(1, count(connection, "SELECT count(*) FROM collection.event WHERE owner = 'P-0002'"));
            return 0;
        });
    }

    @Test
    void aTransactionThatNamesNoPartnerFails() throws SQLException {
        new PartnerWall(DATABASE).refusesToCountWithoutAPartner("SELECT count(*) FROM collection.event");
    }

    @Test
    void aPartnerCanNeitherWriteNorSeeHowUnitsStand() {
        new PartnerWall(DATABASE)
                .refuses(
                        "UPDATE collection.event SET is_open = FALSE",
                        "DELETE FROM collection.event",
                        "UPDATE collection.event_head SET event_id = 0",
                        "SELECT count(*) FROM collection.event_state",
                        "SELECT count(*) FROM collection.event_announcement");
    }
}
