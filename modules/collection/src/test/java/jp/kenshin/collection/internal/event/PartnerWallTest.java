package jp.kenshin.collection.internal.event;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
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
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT set_config('kenshin.partner', 'P-0001', true)");
            connection.commit();
            statement.execute("SET LOCAL ROLE kenshin_partner");
            assertThrows(SQLException.class, () -> count(connection, "SELECT count(*) FROM collection.event"));
        }
    }

    @Test
    void aPartnerCanNeitherWriteNorSeeHowUnitsStand() {
        for (String refused : List.of(
                "UPDATE collection.event SET is_open = FALSE",
                "DELETE FROM collection.event",
                "UPDATE collection.event_head SET event_id = 0",
                "SELECT count(*) FROM collection.event_state",
                "SELECT count(*) FROM collection.event_announcement")) {
            assertThrows(
                    RuntimeException.class,
                    () -> DATABASE.database().readAsPartner("P-0001", connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.execute(refused);
                        }
                    }),
                    refused);
        }
    }
}
