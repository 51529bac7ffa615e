package jp.kenshin.security;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint.Standing;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.IpsecConnections;
import jp.kenshin.externalconnection.internal.ipsec.Gateways;
import jp.kenshin.externalconnection.internal.ipsec.IpsecConfig;
import jp.kenshin.externalconnection.internal.ipsec.IpsecPoint;
import jp.kenshin.externalconnection.internal.ipsec.JdbcIpsecConnections;
import jp.kenshin.externalconnection.internal.ipsec.Loading;
import jp.kenshin.externalconnection.internal.ipsec.Secrets;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.config.MapConfig;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The product's own IPsec point against a real strongSwan, which a real strongSwan of a partner comes in at. */
@Tag("S-04")
@Tag("X-7")
@DisplayName("A partner's IPsec connection")
class IpsecIT {
    private static final PartnerId SAKURA = PartnerId.of("P-0001");
    private static final CutoffScope MDMS = CutoffScope.mdms(SAKURA);
    private static final String NAME = "kenshin-p-0001";
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private static TestDatabase database;

    private IpsecSite site;
    private IpsecConnections connections;
    private IpsecPoint point;

    @BeforeAll
    static void lookForStrongSwan() {
        IpsecSite.require();
        database = TestDatabases.fresh(Vendor.H2);
    }

    @AfterAll
    static void drop() {
        if (database != null) {
            database.close();
        }
    }

    @BeforeEach
    void connect(@TempDir Path folder) {
        site = new IpsecSite(folder);
        IpsecConfig config = new IpsecConfig(new MapConfig(Map.of(
                "kenshin.ipsec.vici", site.gateway.vici(),
                "kenshin.ipsec.timeout", "PT3S",
                "kenshin.external-connection.keystore",
                        folder.resolve("secrets.p12").toString(),
                "kenshin.external-connection.keystore-password", "changeit",
                "kenshin.external-connection.keystore-create", "true")));
        Secrets secrets = new Secrets(config);
        Gateways gateways = new Gateways(config);
        Loading loading = new Loading(database.database(), gateways, secrets);
        point = new IpsecPoint(database.database(), gateways, loading, Clock.systemUTC());
        connections = new JdbcIpsecConnections(
                database.database(), gateways, loading, secrets, new Unheard(), Clock.systemUTC());
        define();
    }

    private void define() {
        IpsecConnections.Outcome outcome =
                connections.define("operator", site.connectionOf(SAKURA), Optional.of(IpsecSite.KEY));
        if (outcome.loaded() == IpsecConnections.Loaded.HELD_BY_CUTOFF) {
            point.release(MDMS);
        }
    }

    @AfterEach
    void leaveNothingBehind() {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void carries_traffic_until_the_cutoff_and_after_the_reconnection_again() {
        assertFalse(site.isReached());
        assertTrue(site.partnerBegins());
        assertTrue(site.isReached());
        assertEquals(Standing.CONNECTED, point.probe(MDMS));

        assertTimeout(A_SECOND, () -> point.enforce(MDMS));

        assertEquals(Standing.CUT_OFF, point.probe(MDMS));
        assertFalse(site.gateway.hasAssociations());
        assertFalse(site.isReached());
        assertFalse(site.partnerBegins());
        assertFalse(site.isReached());
        assertEquals(Standing.CUT_OFF, point.probe(MDMS));

        point.release(MDMS);

        assertEquals(Standing.CONNECTED, point.probe(MDMS));
        assertTrue(site.partnerBegins());
        assertTrue(site.isReached());
    }

    @Test
    void is_cut_within_a_second_also_when_the_partner_does_not_answer() {
        assertTrue(site.partnerBegins());
        site.partner.freeze();

        assertTimeout(A_SECOND, () -> point.enforce(MDMS));

        assertFalse(site.gateway.hasAssociations());
        assertEquals(Standing.CUT_OFF, point.probe(MDMS));
        site.partner.goOn();
        assertFalse(site.partnerBegins());
    }

    @Test
    void is_cut_later_when_the_daemon_is_killed_during_the_cutoff() {
        assertTrue(site.partnerBegins());
        site.gateway.freeze();
        CompletableFuture<Void> cutting = CompletableFuture.runAsync(() -> point.enforce(MDMS));
        site.gateway.kill();

        KenshinException during = (KenshinException)
                assertThrows(CompletionException.class, cutting::join).getCause();
        KenshinException after = assertThrows(KenshinException.class, () -> point.enforce(MDMS));

        for (KenshinException trouble : new KenshinException[] {during, after}) {
            assertEquals(ExternalConnectionError.ENFORCEMENT_FAILED, trouble.code());
            assertTrue(String.valueOf(trouble.getMessage()).contains(site.gateway.vici()), trouble::getMessage);
        }
        assertThrows(KenshinException.class, () -> point.probe(MDMS));
        site.gateway.start();
        site.loadByHand(NAME);
        point.enforce(MDMS);
        assertEquals(Standing.CUT_OFF, point.probe(MDMS));
        assertFalse(site.partnerBegins());
    }

    @Test
    void is_found_when_somebody_loads_it_by_hand_under_whatever_name() {
        for (String name : new String[] {NAME, "by-hand"}) {
            point.enforce(MDMS);
            assertEquals(Standing.CUT_OFF, point.probe(MDMS));

            site.loadByHand(name);

            assertEquals(Standing.CONNECTED, point.probe(MDMS), name);
            assertTrue(site.partnerBegins(), name);
            point.enforce(MDMS);
            assertEquals(Standing.CUT_OFF, point.probe(MDMS), name);
            assertFalse(site.partnerBegins(), name);
        }
    }

    /** Nobody reads the log here. */
    private static final class Unheard implements AuditLog {
        @Override
        public void record(Connection transaction, AuditEvent event) {
            // Tried elsewhere.
        }

        @Override
        public void record(AuditEvent event) {
            // Tried elsewhere.
        }
    }
}
