package jp.kenshin.reliability;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import jp.kenshin.console.DeskAtWork;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.PostgreSql;
import jp.kenshin.harness.Servers;
import jp.kenshin.harness.SslVpnHook;
import jp.kenshin.identity.PartnerAuthority;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.ServerSettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A partner's portal user and MDMS, cut off and connected again by a server that ends while one of three points is at work. The gateway forgets what
 * it was told then.
 */
final class CutoffTrial {
    private static final Logger LOG = System.getLogger(CutoffTrial.class.getName());
    private static final String PARTNER = "P-0003";
    private static final String USER = "yama-lpg";
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final LibertyServer server;
    private final PostgreSql database;
    private final SslVpnHook sslVpn;
    private final DeskByRest desks;
    private long killed;
    private long restarted;
    private JsonObject portal = JsonObject.EMPTY_JSON_OBJECT;
    private JsonObject mdms = JsonObject.EMPTY_JSON_OBJECT;

    CutoffTrial(LibertyServer server, PostgreSql database, SslVpnHook sslVpn) {
        this.server = server;
        this.database = database;
        this.sslVpn = sslVpn;
        this.desks = new DeskByRest(server);
    }

    /** The same settings with the gateway, with an authority of client certificates, and with a reconnection desk that works day and night. */
    static ServerSettings settings(ServerSettings settings, SslVpnHook sslVpn) {
        try {
            Path folder = Servers.emptyFolder("kill-outside");
            PartnerAuthority authority = new PartnerAuthority(folder);
            return DeskAtWork.inBusinessHours(sslVpn.configured(settings))
                    .withVariable(
                            "kenshin.client-certificates.authority.keystore",
                            authority.keystore().toString())
                    .withSecret("kenshin.client-certificates.authority.password", PartnerAuthority.PASSWORD)
                    .withVariable(
                            "kenshin.client-certificates.revocation-list.file",
                            folder.resolve("partners.crl").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void killsWhileItCutsOff() throws InterruptedException {
        sslVpn.dawdle();
        portal = desks.cutOffAtOnce("PORTAL_USER", PARTNER);
        mdms = desks.cutOffToo(portal, "MDMS", PARTNER);
        sslVpn.awaitOrder();
        String twoOfThree = "CUTTING_OFF, application CONFIRMED, client-certificate CONFIRMED, ssl-vpn PENDING";
        assertEquals(twoOfThree, DeskByRest.standing(desks.now(portal)));

        killAndRestart();
        assertEquals(twoOfThree, DeskByRest.standing(desks.now(portal)), "nothing is lost, and nothing made up");
        goesOn("CUT_OFF");
        assertTrue(sslVpn.isBlocked(USER));
    }

    void killsWhileItReconnects() throws InterruptedException {
        desks.declareOver(portal);
        sslVpn.dawdle();
        assertEquals("RECONNECTING", desks.reconnect(portal).getString("state"));
        sslVpn.awaitOrder();

        killAndRestart();
        assertEquals(
                "RECONNECTING, application CONFIRMED, client-certificate CONFIRMED, ssl-vpn PENDING",
                DeskByRest.standing(desks.now(portal)));
        assertTrue(sslVpn.isBlocked(USER));
        goesOn("RECONNECTED");
        assertFalse(sslVpn.isBlocked(USER));
        desks.reconnect(mdms);
        desks.await(mdms, "RECONNECTED", PATIENCE);
        assertEquals(200, call());
    }

    /** The partner's MDMS, which is cut off too, calls from before the new server answers anything: it is never let in. */
    private void killAndRestart() throws InterruptedException {
        server.kill();
        killed = System.nanoTime();
        sslVpn.forget();
        sslVpn.dawdle();
        server.start();
        int status = 0;
        while (status != 403) {
            status = call();
            assertNotEquals(200, status, "let in by a server that has just begun");
            assertTrue(System.nanoTime() - killed < Servers.PATIENCE.toNanos(), "the server does not answer");
        }
        server.awaitReady(Servers.PATIENCE);
        restarted = System.nanoTime();
    }

    /** By itself, as soon as the claim of the server that has ended is over. */
    private void goesOn(String state) throws InterruptedException {
        sslVpn.awaitOrder();
        long told = System.nanoTime();
        sslVpn.forget();
        desks.await(portal, state, PATIENCE);
        LOG.log(
                Level.INFO,
                "{0}: the gateway was told again {1} ms after the kill, {2} ms after the new server was ready",
                state,
                (told - killed) / 1_000_000,
                Math.max(0, told - restarted) / 1_000_000);
    }

    /** Status of a call of the partner's MDMS; 0 as long as nobody answers. */
    private int call() {
        try {
            return new Client(server).as(USER).getPartner("/nw/v1/meters").statusCode();
        } catch (UncheckedIOException notYet) {
            return 0;
        }
    }

    /** Each step of the case, and of the audit log, is there once, whatever was in vain besides; the log is whole. */
    void assertAllIsTold(Path folder) throws SQLException, IOException, InterruptedException {
        TreeMap<String, Long> once = new TreeMap<>(Map.of("CUTOFF_ORDERED PORTAL_USER:" + PARTNER, 1L));
        for (String point : new String[] {"application", "client-certificate", "ssl-vpn"}) {
            once.put("POINT_CONFIRMED " + point, 1L);
            once.put("POINT_RELEASED " + point, 1L);
        }
        for (String step : new String[] {"CUT_OFF", "RECONNECTION_ORDERED", "RECONNECTED"}) {
            once.put(step, 1L);
        }
        TreeMap<String, Long> told = desks.told(portal);
        told.keySet().removeIf(step -> step.startsWith("POINT_FAILED") || step.startsWith("ESCALATED"));
        assertEquals(once, told);
        desks.assertLogIsIntact(folder);
        assertEquals(
                "cutoff.cut-off 1, cutoff.order 1, cutoff.point-confirmed 3, cutoff.point-released 3, cutoff.reconnect 1,"
                        + " cutoff.reconnected 1",
                database.value("SELECT string_agg(action || ' ' || times, ', ' ORDER BY action) FROM (SELECT action,"
                        + " count(*) AS times FROM platform.audit_entry WHERE action NOT IN ('cutoff.point-failed', 'cutoff.escalated')"
                        + " AND target = 'cutoff:"
                        + portal.getString("id")
                        + "' GROUP BY action) AS each"));
        assertEquals("0", database.value("SELECT count(*) FROM external_connection.cut_scope"));
    }
}
