package jp.kenshin.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import jp.kenshin.launcher.ServerSettings;
import jp.kenshin.platform.machine.Prerequisite;

/**
 * The clock of a server as a test sets it, also while the server runs; an embedded database in the same process sees it too. What measures how long
 * something takes, and not what time it is, goes on undisturbed, as on a machine whose clock is set.
 */
public final class ServerClock {
    private static final Path LIBRARY = Path.of(
            "/usr/lib",
            (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64") + "-linux-gnu",
            "faketime/libfaketimeMT.so.1");

    private final Path file;

    /** Right at first. */
    public ServerClock(String name) {
        Prerequisite.require(Files.exists(LIBRARY), "faketime");
        file = Servers.emptyFolder(name).resolve("offset");
        isOffBy(Duration.ZERO);
    }

    /** The same settings under this clock. */
    public ServerSettings configured(ServerSettings settings) {
        return settings.withSecret("LD_PRELOAD", LIBRARY.toString())
                .withSecret("FAKETIME_TIMESTAMP_FILE", file.toString())
                .withSecret("FAKETIME_CACHE_DURATION", "1")
                .withSecret("FAKETIME_DONT_FAKE_MONOTONIC", "1")
                // Without it the library makes a JVM's waits, and its start, a hundred times slower.
                .withSecret("FAKETIME_FORCE_MONOTONIC_FIX", "0")
                .withSecret("NO_FAKE_STAT", "1");
    }

    /** Sets it, within about a second. */
    public void isOffBy(Duration offset) {
        try {
            Path beside = Files.writeString(file.resolveSibling("next"), "%+d".formatted(offset.toSeconds()));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
