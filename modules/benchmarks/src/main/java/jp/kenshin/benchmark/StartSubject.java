package jp.kenshin.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import jp.kenshin.launcher.DatabaseChoice.EmbeddedH2;
import jp.kenshin.launcher.Installation;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.Ports;
import jp.kenshin.launcher.ServerSettings;

/**
 * P-13: the server as the build leaves it, in turn with the same server whose application is empty. Every start but the first, which
 * does not count, finds its certificate, its caches and its database.
 */
final class StartSubject implements Subject {
    private static final double BAR = 1.5;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int IDLE_SECONDS = 10;

    @Override
    public String id() {
        return "P-13";
    }

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        Path folder = Files.createTempDirectory("kenshin-start");
        Installation product = Installation.at(Path.of(System.getProperty("bench.wlp", "ear/target/liberty/wlp")));
        Starts kenshin = new Starts("Kenshin", product, folder.resolve("kenshin"));
        Starts bare = new Starts("bare", BareInstallation.of(product, folder.resolve("wlp")), folder.resolve("bare"));
        for (int run = 0; run <= settings.runs(); run++) {
            kenshin.once(run > 0);
            bare.once(run > 0);
        }
        return List.of(
                Finding.atMost(
                        id(), "server ready after start", kenshin.ready(), "empty application", bare.ready(), BAR),
                Finding.atMost(
                        id(), "resident memory, idle", kenshin.memory(), "empty application", bare.memory(), BAR));
    }

    /** One server, started again and again. */
    private static final class Starts {
        private final String name;
        private final LibertyServer server;
        private final List<Double> seconds = new ArrayList<>();
        private final List<Double> mebibytes = new ArrayList<>();

        Starts(String name, Installation installation, Path folder) {
            this.name = name;
            this.server = LibertyServer.in(
                    folder,
                    installation,
                    ServerSettings.embedded(new EmbeddedH2(folder.resolve("data")), Ports.free()));
        }

        void once(boolean counts) throws Exception {
            long begin = System.nanoTime();
            try {
                server.start().awaitReady(PATIENCE);
                double ready = Stopwatch.since(begin);
                TimeUnit.SECONDS.sleep(IDLE_SECONDS);
                double resident = ServerMemory.resident(server.pid());
                Benchmarks.say(String.format(Locale.ROOT, "  %s: ready in %.1f s, %.0f MiB", name, ready, resident));
                if (counts) {
                    seconds.add(ready);
                    mebibytes.add(resident);
                }
            } finally {
                server.stop();
            }
        }

        Sample ready() {
            return sample("s", seconds);
        }

        Sample memory() {
            return sample("MiB", mebibytes);
        }

        private static Sample sample(String unit, List<Double> figures) {
            return new Sample(
                    unit, figures.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
