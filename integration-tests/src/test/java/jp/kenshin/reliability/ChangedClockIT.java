package jp.kenshin.reliability;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import jp.kenshin.console.DeskAtWork;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.ServerClock;
import jp.kenshin.harness.Servers;
import jp.kenshin.harness.SslVpnHook;
import jp.kenshin.launcher.LibertyServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On the embedded database, whose clock is the server's: what is written in it is of a time to come, leases included, when the clock is set back. */
@DisplayName("A cutoff by a server whose clock is set by hours")
@Tag("S-05")
@Tag("Q-6")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ChangedClockIT {
    private static final Logger LOG = System.getLogger(ChangedClockIT.class.getName());
    private static final String GAS = "sakura-gas";
    private static final String LPG = "yama-lpg";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SslVpnHook sslVpn = new SslVpnHook();
    private final ServerClock clock = new ServerClock("changed-clock-offset");
    private final LibertyServer server = Servers.of(
            "changed-clock",
            clock.configured(sslVpn.configured(DeskAtWork.inBusinessHours(Servers.embeddedSettings("changed-clock")
                    .withVariable("kenshin.external-connection.probe-seconds", "5")))));
    private final DeskByRest desks = new DeskByRest(server);
    private JsonObject portal = JsonObject.EMPTY_JSON_OBJECT;
    private JsonObject mdms = JsonObject.EMPTY_JSON_OBJECT;

    @BeforeAll
    void start() {
        Servers.started(server);
    }

    @AfterAll
    void end() {
        server.stop();
        sslVpn.close();
    }

    /** Sets the clock, and waits until the server's answers are of that time. */
    private void setClock(Duration offset) throws InterruptedException {
        clock.isOffBy(offset);
        long begun = System.nanoTime();
        while (offBy().minus(offset).abs().compareTo(Duration.ofMinutes(1)) > 0) {
            assertTrue(System.nanoTime() - begun < PATIENCE.toNanos(), "the clock is not set");
            Thread.sleep(100);
        }
    }

    private Duration offBy() {
        String date = new Client(server)
                .getInternal("/health/live")
                .headers()
                .firstValue("Date")
                .orElseThrow();
        Instant shown = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
        return Duration.between(Instant.now(), shown);
    }

    /** Status of a call of a partner's MDMS; 0 as long as nobody answers. */
    private int call(String user) {
        try {
            return new Client(server).as(user).getPartner("/nw/v1/meters").statusCode();
        } catch (UncheckedIOException notYet) {
            return 0;
        }
    }

    @Test
    @Order(1)
    void goes_on_when_the_clock_jumps_ahead_in_the_middle_of_it() throws Exception {
        sslVpn.dawdle();
        portal = desks.cutOffAtOnce("PORTAL_USER", "P-0003");
        mdms = desks.cutOffToo(portal, "MDMS", "P-0003");
        sslVpn.awaitOrder();
        setClock(Duration.ofHours(5));
        sslVpn.forget();

        assertEquals(403, call(LPG));
        desks.await(portal, "CUT_OFF", PATIENCE);
        assertTrue(sslVpn.isBlocked(LPG));
    }

    @Test
    @Order(2)
    void is_watched_and_taken_back_when_the_clock_has_jumped_back() throws Exception {
        setClock(Duration.ofHours(-3));
        assertEquals(403, call(LPG));
        sslVpn.unblock(LPG);
        awaitBlocked(LPG);
        desks.await(portal, "CUT_OFF", PATIENCE);
        assertTrue(desks.told(portal).containsKey("DRIFTED ssl-vpn"));

        desks.declareOver(mdms);
        desks.reconnect(mdms);
        desks.await(mdms, "RECONNECTED", PATIENCE);
        assertEquals(200, call(LPG));
    }

    private void awaitBlocked(String user) throws InterruptedException {
        long begun = System.nanoTime();
        while (!sslVpn.isBlocked(user)) {
            assertTrue(System.nanoTime() - begun < PATIENCE.toNanos(), "nobody looks whether the gateway still holds");
            Thread.sleep(100);
        }
    }

    @Test
    @Order(3)
    @Tag("X-7")
    void goes_on_when_the_server_begins_again_with_a_clock_that_is_hours_behind() throws Exception {
        sslVpn.dawdle();
        JsonObject other = desks.cutOffAtOnce("PORTAL_USER", "P-0001");
        desks.cutOffAtOnce("MDMS", "P-0002");
        sslVpn.awaitOrder();
        server.kill();
        sslVpn.forget();
        clock.isOffBy(Duration.ofHours(-8));
        server.start();
        int status = 0;
        while (status != 403 && server.isRunning()) {
            status = call("minato-water");
            assertNotEquals(200, status, "let in by a server that has just begun");
        }
        server.awaitReady(Servers.PATIENCE);

        Duration took = desks.await(other, "CUT_OFF", PATIENCE);
        LOG.log(Level.INFO, "Cut off {0} ms after a server was ready whose clock is behind", took.toMillis());
        assertTrue(sslVpn.isBlocked(GAS));
    }

    @Test
    @Order(4)
    @Tag("S-09")
    void is_told_in_the_order_of_what_happened_and_its_log_is_intact(@TempDir Path folder) throws Exception {
        desks.declareOver(portal);
        desks.reconnect(portal);
        desks.await(portal, "RECONNECTED", PATIENCE);

        List<String> kinds = desks.kinds(portal);
        assertTrue(kinds.indexOf("CUTOFF_ORDERED") < kinds.indexOf("CUT_OFF"), kinds::toString);
        assertTrue(kinds.lastIndexOf("CUT_OFF") < kinds.indexOf("RECONNECTED"), kinds::toString);
        assertEquals("RECONNECTED", kinds.get(kinds.size() - 1));
        desks.assertLogIsIntact(folder);
    }
}
