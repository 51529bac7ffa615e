package jp.kenshin.externalconnection.internal.ipsec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.EnforcementPoint.Standing;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.IpsecConnections.Loaded;
import jp.kenshin.externalconnection.internal.gate.CutScopeTable;
import jp.kenshin.externalconnection.internal.ipsec.vici.FakeDaemon;
import jp.kenshin.externalconnection.internal.ipsec.vici.FakeDaemon.Mood;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import org.junit.jupiter.api.AfterEach;
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

@OnEachDatabase
@Tag("S-04")
@DisplayName("The enforcement point ipsec")
class IpsecPointTest {
    private static int partners;

    private final PartnerId partner = PartnerId.of("P-" + ++partners);
    private final CutoffScope scope = CutoffScope.mdms(partner);
    private final String name = "kenshin-p-" + partners;
    private final Database database;
    private final Path folder;

    private FakeDaemon north;
    private FakeDaemon south;
    private IpsecFixture ipsec;

    IpsecPointTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @BeforeEach
    void start() {
        IpsecFixture.empty(database);
        north = new FakeDaemon(folder.resolve("north"));
        south = new FakeDaemon(folder.resolve("south"));
        ipsec = new IpsecFixture(database, folder, north, south);
    }

    @AfterEach
    void stop() {
        north.close();
        south.close();
    }

    private Loaded define() {
        return ipsec.connections
                .define("operator", Sakura.connection(partner), Optional.of(Sakura.KEY))
                .loaded();
    }

    @Test
    void concerns_the_mdms_where_a_gateway_is_configured() {
        assertEquals("ipsec", ipsec.point.name());
        assertTrue(ipsec.point.covers(CutoffScope.Kind.MDMS));
        assertFalse(ipsec.point.covers(CutoffScope.Kind.PORTAL_USER));
        assertFalse(ipsec.point.covers(CutoffScope.Kind.TERMINAL));
        assertTrue(ipsec.point.isConfigured());
        assertFalse(new IpsecFixture(database, folder).point.isConfigured());
    }

    @Test
    void unloads_first_and_terminates_then_at_every_gateway() {
        define();
        for (FakeDaemon gateway : List.of(north, south)) {
            gateway.establish("7", name, Sakura.identity(partner));
            gateway.establish("8", "kenshin-another", "vpn.another.example");
            gateway.load("kenshin-another", "vpn.another.example");
        }
        assertEquals(Standing.CONNECTED, ipsec.point.probe(scope));
        north.commands().clear();

        ipsec.point.enforce(scope);

        assertEquals(List.of("unload-conn", "unload-shared", "terminate"), north.commands());
        for (FakeDaemon gateway : List.of(north, south)) {
            assertEquals(Set.of("kenshin-another"), gateway.connections().keySet());
            assertEquals(Set.of(), gateway.secrets().keySet());
            assertEquals(List.of("8"), gateway.associations());
        }
        assertEquals(Standing.CUT_OFF, ipsec.point.probe(scope));
    }

    @Test
    void cuts_twice_and_releases_twice_without_complaint() {
        define();
        ipsec.point.enforce(scope);
        ipsec.point.enforce(scope);
        assertEquals(Standing.CUT_OFF, ipsec.point.probe(scope));

        ipsec.point.release(scope);
        ipsec.point.release(scope);

        assertEquals(Standing.CONNECTED, ipsec.point.probe(scope));
        assertEquals(Set.of(name), south.connections().keySet());
        assertEquals(Set.of(name), south.secrets().keySet());
    }

    @Test
    void cuts_also_what_was_loaded_by_hand_under_another_name() {
        define();
        north.load("by-hand", Sakura.identity(partner));
        south.establish("3", "by-hand", Sakura.identity(partner));

        ipsec.point.enforce(scope);

        assertEquals(Set.of(), north.connections().keySet());
        assertEquals(List.of(), south.associations());
    }

    @Test
    void finds_a_connection_that_came_back_or_is_up_at_one_gateway_only() {
        define();
        ipsec.point.enforce(scope);
        south.load(name, Sakura.identity(partner));
        assertEquals(Standing.CONNECTED, ipsec.point.probe(scope));
        south.connections().clear();
        assertEquals(Standing.CUT_OFF, ipsec.point.probe(scope));
        north.establish("9", "(unnamed)", Sakura.identity(partner));
        assertEquals(Standing.CONNECTED, ipsec.point.probe(scope));
    }

    @Test
    void cuts_a_partner_without_definition_by_the_usual_name() {
        north.load(name, "vpn.any.example");
        south.establish("1", name, "vpn.any.example");
        assertEquals(Standing.CONNECTED, ipsec.point.probe(scope));

        ipsec.point.enforce(scope);

        assertEquals(Set.of(), north.connections().keySet());
        assertEquals(List.of(), south.associations());
        assertEquals(Standing.NOTHING_THERE, ipsec.point.probe(scope));
    }

    @Test
    void finds_a_partner_without_definition_that_came_back_by_the_usual_name() {
        ipsec.point.enforce(scope);
        north.is(Mood.OBSTINATE);
        north.load(name, "vpn.any.example");

        assertEquals(Standing.CONNECTED, ipsec.point.probe(scope));
        assertThrows(KenshinException.class, () -> ipsec.point.enforce(scope));
    }

    @Test
    void lets_a_partner_without_definition_go_for_whom_there_is_nothing_to_load() {
        ipsec.point.enforce(scope);

        ipsec.point.release(scope);

        assertEquals(Standing.NOTHING_THERE, ipsec.point.probe(scope));
        assertEquals(Set.of(), north.connections().keySet());
        assertEquals(Loaded.LOADED, define());
        assertEquals(Standing.CONNECTED, ipsec.point.probe(scope));
    }

    @Test
    void says_nothing_of_a_partner_without_definition_when_a_gateway_cannot_be_asked() {
        ipsec.point.enforce(scope);
        south.is(Mood.DYING);

        assertThrows(KenshinException.class, () -> ipsec.point.probe(scope));
    }

    @Test
    void cuts_one_gateway_at_once_while_another_hangs_and_says_which() {
        define();
        north.is(Mood.SILENT);

        KenshinException trouble = assertTimeout(
                Duration.ofSeconds(20), () -> assertThrows(KenshinException.class, () -> ipsec.point.enforce(scope)));

        assertEquals(ExternalConnectionError.ENFORCEMENT_FAILED, trouble.code());
        assertTrue(String.valueOf(trouble.getMessage()).contains(north.uri()), trouble::getMessage);
        assertFalse(String.valueOf(trouble.getMessage()).contains(south.uri()), trouble::getMessage);
        assertEquals(Set.of(), south.connections().keySet());
        assertThrows(KenshinException.class, () -> ipsec.point.probe(scope));
        north.is(Mood.WELL);
        ipsec.point.enforce(scope);
        assertEquals(Standing.CUT_OFF, ipsec.point.probe(scope));
    }

    @Test
    void believes_no_gateway_that_only_says_so() {
        define();
        north.is(Mood.OBSTINATE);

        KenshinException trouble = assertThrows(KenshinException.class, () -> ipsec.point.enforce(scope));

        assertTrue(String.valueOf(trouble.getMessage()).contains("still has [" + name + "]"), trouble::getMessage);
    }

    @Test
    void tells_of_every_gateway_that_is_away() {
        north.close();
        south.close();

        KenshinException trouble = assertThrows(KenshinException.class, () -> ipsec.point.enforce(scope));

        assertTrue(String.valueOf(trouble.getMessage()).contains(north.uri()), trouble::getMessage);
        assertTrue(String.valueOf(trouble.getMessage()).contains(south.uri()), trouble::getMessage);
        assertTrue(String.valueOf(trouble.getMessage()).contains("Check that strongSwan runs"), trouble::getMessage);
    }

    @Test
    void lets_nobody_in_by_a_definition_during_the_cutoff() {
        ipsec.point.enforce(scope);

        assertEquals(Loaded.HELD_BY_CUTOFF, define());
        ipsec.forgotten.run();

        assertEquals(Set.of(), north.connections().keySet());
        ipsec.point.release(scope);
        assertEquals(Set.of(name), north.connections().keySet());
    }

    @Test
    void lets_nobody_in_by_a_definition_whose_cutoff_was_ordered_before_there_was_a_gateway() {
        database.inTransaction(connection -> {
            new CutScopeTable(connection).keepOut(scope, "C-1");
        });

        assertEquals(Loaded.HELD_BY_CUTOFF, define());
        ipsec.forgotten.run();

        assertEquals(Set.of(), north.connections().keySet());
    }

    @Test
    void undoes_a_loading_that_was_under_way_when_the_cutoff_came() throws Exception {
        IpsecFixture patient = new IpsecFixture(database, folder, Duration.ofSeconds(10), north);
        patient.connections.define("operator", Sakura.connection(partner), Optional.of(Sakura.KEY));
        north.connections().clear();
        CountDownLatch open = new CountDownLatch(1);
        north.holdsLoadingUntil(open);
        int told = north.commands().size();
        CompletableFuture<Void> loading = CompletableFuture.runAsync(patient.forgotten::run);
        while (north.commands().size() < told + 2) {
            Thread.onSpinWait();
        }

        CompletableFuture<Void> cutting = CompletableFuture.runAsync(() -> patient.point.enforce(scope));

        assertThrows(TimeoutException.class, () -> cutting.get(300, TimeUnit.MILLISECONDS));
        open.countDown();
        loading.join();
        cutting.join();
        assertEquals(Standing.CUT_OFF, patient.point.probe(scope));
    }

    @Test
    void brings_a_restarted_gateway_what_it_has_forgotten() {
        define();
        north.connections().clear();
        north.secrets().clear();

        ipsec.forgotten.run();

        assertEquals(Set.of(name), north.connections().keySet());
        assertEquals(Set.of(name), north.secrets().keySet());
    }
}
