package jp.kenshin.reliability;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.PostgreSql;
import jp.kenshin.harness.SealedUnit;
import jp.kenshin.harness.SealedUnit.Sealed;
import jp.kenshin.harness.Servers;
import jp.kenshin.kernel.Jst;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.portal.PortalBrowser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

/**
 * A terminal with an LPG meter whose key the utility renews, on a server that ends in the middle of it. Keys are looked at in the database, as numbers and
 * states.
 */
final class RenewalTrial implements AutoCloseable {
    private static final String UNIT = "T-0000782";
    private static final String METER = "L-0000142";
    private static final int LPG = 0x0283;
    private static final int FIRST = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LibertyServer server;
    private final PostgreSql database;
    private final SealedUnit unit;
    private final PortalBrowser browser;
    private final Map<String, BigDecimal> acknowledged = new HashMap<>();
    private Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(3));
    private long litres = 1_000;
    private int current = FIRST;

    RenewalTrial(LibertyServer server, PostgreSql database) {
        this.server = server;
        this.database = database;
        this.browser = PortalBrowser.ofConsole(server);
        this.unit = new SealedUnit(server, UNIT);
        tells(FIRST);
    }

    /** The unit has got the key and said nothing yet. */
    void killsBeforeTheUnitFollows() throws SQLException {
        orderNewKey();
        int next = unit.awaitKey(current);
        server.kill();
        assertEquals(next + " PENDING, " + current + " CURRENT", keys());

        restart();
        tells(next);

        assertEquals(next + " CURRENT, " + current + " PREVIOUS", keys());
        current = next;
    }

    /**
     * The unit's first frame under the new key has been counted when the server ends, and the key is not yet confirmed. Unanswered, the unit goes back to
     * its old key until the new one is offered again.
     */
    void killsWhileTheUnitFollows() throws SQLException, InterruptedException {
        String before = keys();
        orderNewKey();
        int next = unit.awaitKey(current);
        Sealed first = unit.seal(next, LPG, reading());
        killBetweenCounterAndKey(first);
        assertEquals(next + " PENDING, " + before, keys());
        assertEquals(
                String.valueOf(first.counter()),
                database.value("SELECT highest FROM collection.unit_window WHERE unit_id = '" + UNIT + "' AND key_id = "
                        + next));

        restart();
        unit.send(first);
        assertEquals(Optional.empty(), unit.answerTo(first), "the same frame twice");
        tells(current);
        orderNewKey();
        assertEquals(next, unit.awaitKey(current), "the key that was on its way");
        tells(next);

        assertEquals(next + " CURRENT, " + current + " PREVIOUS", keys());
        current = next;
    }

    private void killBetweenCounterAndKey(Sealed first) throws SQLException, InterruptedException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE collection.unit_key IN SHARE MODE");
            unit.send(first);
            awaitValue(
                    "1",
                    "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'collection.unit_key'::regclass");
            server.kill();
            connection.rollback();
        }
    }

    /** All the unit said was understood, but for the frame that came twice; every value is there once. */
    void assertAllIsThereOnce() throws SQLException, InterruptedException {
        tells(current);
        awaitValue(
                "REPLAYED",
                "SELECT string_agg(DISTINCT reason, ', ') FROM collection.quarantine WHERE unit_id = '" + UNIT + "'");
        assertEquals(
                acknowledged, new AllChanges(new Client(server).as("yama-lpg"), METER::equals, "key renewal").read());
    }

    /** An operator has the key renewed. */
    private void orderNewKey() {
        try (BrowserContext visitor = browser.visitor()) {
            Page page = browser.signIn(visitor, "operator");
            page.navigate(browser.address("/device?id=" + UNIT));
            page.click("button[value=renew-key]");
        }
    }

    /** The lease of the job that sends keys ended with the server: nobody waits here until the database sees that. */
    private void restart() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM platform.lease WHERE name = 'collection.key-renewal'");
        }
        server.start().awaitReady(Servers.PATIENCE);
    }

    /** Tells the value of the next hour under a key; it is acknowledged under that key. */
    private void tells(int keyId) {
        unit.tell(keyId, LPG, reading());
        acknowledged.put(METER + " " + hour, BigDecimal.valueOf(litres, 3).stripTrailingZeros());
        hour = hour.plus(Duration.ofHours(1));
        litres += 10;
    }

    private String reading() {
        LocalDateTime at = LocalDateTime.ofInstant(hour, Jst.ZONE);
        return "F0 "
                + new RegisterSeries(at, 60, List.of(OptionalLong.of(litres)))
                        .encode()
                        .hex();
    }

    /** Latest first. */
    private String keys() throws SQLException {
        return database.value("SELECT string_agg(key_id || ' ' || state, ', ' ORDER BY key_id DESC)"
                + " FROM collection.unit_key WHERE unit_id = '" + UNIT + "'");
    }

    private void awaitValue(String expected, String query) throws SQLException, InterruptedException {
        long begun = System.nanoTime();
        while (!expected.equals(database.value(query))) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                fail("waited in vain for " + expected + " of " + query + ", which is " + database.value(query));
            }
            Thread.sleep(20);
        }
    }

    @Override
    public void close() {
        unit.close();
        browser.close();
    }
}
