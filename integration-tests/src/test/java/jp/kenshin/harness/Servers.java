package jp.kenshin.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import jp.kenshin.launcher.DatabaseChoice;
import jp.kenshin.launcher.Installation;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.Ports;
import jp.kenshin.launcher.ServerSettings;

/** Servers of the built EAR, each on free ports and in an empty folder of its own under the build directory. Whoever makes one ends it. */
public final class Servers {
    /** Generous, because a test machine may be busy; a failed start is seen long before. */
    public static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Path TARGET = Path.of(System.getProperty("kenshin.target", "target"));
    private static final Path SECURITY = Path.of("usr/servers/kenshin/resources/security");

    private Servers() {}

    public static Installation installation() {
        return Installation.at(Path.of(System.getProperty("kenshin.wlp", "../ear/target/liberty/wlp")));
    }

    /** Not started yet, on an H2 database that is empty. */
    public static LibertyServer embedded(String name) {
        return of(name, embeddedSettings(name));
    }

    /** Settings of {@link #embedded}, to be varied and handed to {@link #of}. */
    public static ServerSettings embeddedSettings(String name) {
        return ServerSettings.embedded(new DatabaseChoice.EmbeddedH2(emptyFolder(name + "-data")), Ports.free());
    }

    /** Not started yet, on a PostgreSQL database, with the users of the embedded profile. Two of them on one database are two nodes. */
    public static LibertyServer onPostgreSql(String name, PostgreSql database) {
        return of(name, ServerSettings.embedded(database.choice(), Ports.free()));
    }

    public static LibertyServer of(String name, ServerSettings settings) {
        Path folder = emptyFolder(name);
        lendCertificate(folder);
        return LibertyServer.in(folder, installation(), settings);
    }

    public static LibertyServer started(LibertyServer server) {
        server.start().awaitReady(PATIENCE);
        keepCertificate(server.log().resolveSibling(SECURITY));
        return server;
    }

    /** An empty folder under {@code target/servers}. */
    public static Path emptyFolder(String name) {
        Path folder = TARGET.resolve("servers").resolve(name).toAbsolutePath();
        try {
            deleteAll(folder);
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lendCertificate(Path folder) {
        copy(TARGET.resolve("servers/certificate"), folder.resolve(SECURITY));
    }

    private static void keepCertificate(Path security) {
        copy(security, TARGET.resolve("servers/certificate"));
    }

    /** A certificate takes a server seconds to make, so that later servers of a run are lent the first one's. */
    private static void copy(Path from, Path to) {
        if (!Files.isDirectory(from) || Files.isDirectory(to)) {
            return;
        }
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
