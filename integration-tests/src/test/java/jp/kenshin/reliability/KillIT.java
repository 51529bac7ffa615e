package jp.kenshin.reliability;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.PostgreSql;
import jp.kenshin.harness.Servers;
import jp.kenshin.harness.SslVpnHook;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.Ports;
import jp.kenshin.launcher.ServerSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Acknowledged means durable and once")
@Tag("C-03")
@Tag("Q-1")
@Tag("Q-2")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KillIT {
    private static final int KILLS = Integer.getInteger("kenshin.kills", 8);
    private static final int METERS_OF_ONE = 20;

    private final long seed = Long.getLong("kenshin.kills.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private @Nullable OnPostgreSql shared;

    /** A server that starts with the first test on PostgreSQL and is there for the next one. */
    private record OnPostgreSql(PostgreSql database, SslVpnHook sslVpn, LibertyServer server) implements AutoCloseable {
        static OnPostgreSql started() {
            PostgreSql database = PostgreSql.start("kill-postgresql-database");
            SslVpnHook sslVpn = new SslVpnHook();
            ServerSettings settings = quick(ServerSettings.embedded(database.choice(), Ports.free()));
            return new OnPostgreSql(
                    database,
                    sslVpn,
                    Servers.started(Servers.of("kill-postgresql", CutoffTrial.settings(settings, sslVpn))));
        }

        @Override
        public void close() {
            server.close();
            sslVpn.close();
            database.close();
        }
    }

    private OnPostgreSql onPostgreSql() {
        OnPostgreSql running = shared == null ? OnPostgreSql.started() : shared;
        shared = running;
        return running;
    }

    @AfterAll
    void end() {
        if (shared != null) {
            shared.close();
        }
    }

    @Test
    @Order(1)
    void when_the_server_is_killed_at_random_moments_under_intake() throws InterruptedException {
        try (LibertyServer server =
                Servers.started(Servers.of("kill-server", quick(Servers.embeddedSettings("kill-server"))))) {
            assertNothingLostOrDoubled(server, () -> {
                server.kill();
                server.start().awaitReady(Servers.PATIENCE);
            });
        }
    }

    @Test
    @Order(2)
    @Tag("C-10")
    @Tag("X-5")
    void when_the_server_is_killed_in_the_middle_of_renewing_the_key_of_a_unit() throws Exception {
        try (RenewalTrial trial =
                new RenewalTrial(onPostgreSql().server(), onPostgreSql().database())) {
            trial.killsBeforeTheUnitFollows();
            trial.killsWhileTheUnitFollows();
            trial.assertAllIsThereOnce();
        }
    }

    @Test
    @Order(3)
    @Tag("S-05")
    @Tag("S-06")
    @Tag("Q-6")
    @Tag("X-7")
    void when_the_server_is_killed_between_two_enforcement_points(@TempDir Path folder) throws Exception {
        CutoffTrial trial = new CutoffTrial(
                onPostgreSql().server(),
                onPostgreSql().database(),
                onPostgreSql().sslVpn());
        trial.killsWhileItCutsOff();
        trial.killsWhileItReconnects();
        trial.assertAllIsTold(folder);
    }

    @Test
    @Order(4)
    void when_postgresql_is_killed_at_random_moments_under_intake() throws InterruptedException {
        PostgreSql database = onPostgreSql().database();
        assertNothingLostOrDoubled(onPostgreSql().server(), () -> {
            database.kill();
            database.restart();
        });
    }

    /** Lets one unit send as fast as it is acknowledged. */
    private static ServerSettings quick(ServerSettings settings) {
        return settings.withVariable("kenshin.field.unit-frames-per-second", "100000");
    }

    private void assertNothingLostOrDoubled(LibertyServer server, Runnable killAndRestart) throws InterruptedException {
        Client hes = new Client(server).as("hes");
        LocalDate firstDay = LocalDate.now(ZoneOffset.UTC).minusDays(700);
        List<Load> loads = List.of(
                new IntakeLoad(List.of(hes), 100, METERS_OF_ONE, firstDay),
                new IntakeLoad(List.of(hes), 150, METERS_OF_ONE, firstDay),
                new FieldLoad(server, 201, firstDay),
                new FieldLoad(server, 203, firstDay));
        List<Thread> threads = new ArrayList<>();
        for (Load load : loads) {
            Thread thread = new Thread(load, "intake");
            thread.start();
            threads.add(thread);
        }
        for (int kill = 0; kill < KILLS; kill++) {
            pause(Duration.ofMillis(200 + random.nextInt(2_000)));
            killAndRestart.run();
        }
        pause(Duration.ofSeconds(1));
        loads.forEach(Load::finish);
        threads.forEach(KillIT::join);

        Map<String, BigDecimal> expected = new HashMap<>();
        loads.forEach(load -> load.acknowledged()
                .forEach((key, value) ->
                        assertEquals(null, expected.put(key, new BigDecimal(value).stripTrailingZeros()))));
        loads.forEach(load -> assertTrue(load.acknowledged().size() > 24, "hardly anything came in"));
        loads.stream()
                .collect(Collectors.groupingBy(Load::getClass, Collectors.summingInt(Load::repeated)))
                .forEach((way, repeated) ->
                        assertTrue(repeated > 0, "no kill met " + way.getSimpleName() + ", seed " + seed));
        assertEquals(
                expected,
                new AllChanges(new Client(server).as("minato-water"), meter -> true, "seed " + seed).read(),
                "seed " + seed);
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofMinutes(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
