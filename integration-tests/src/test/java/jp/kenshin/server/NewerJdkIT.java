package jp.kenshin.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.Servers;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.platform.machine.Prerequisite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The same EAR on JDK 25")
class NewerJdkIT {
    private static final Path DEBIAN = Path.of("/usr/lib/jvm");

    @Test
    void starts_takes_a_reading_and_hands_it_out() {
        Optional<Path> jdk = findJdk25();
        Prerequisite.require(jdk.isPresent(), "openjdk-25-jdk-headless (or name a JDK 25: -Dkenshin.jdk25=<home>)");
        LibertyServer prepared =
                Servers.of("jdk25", Servers.embeddedSettings("jdk25").withJavaHome(jdk.orElseThrow()));
        try (LibertyServer server = Servers.started(prepared)) {
            Client client = new Client(server);
            var taken = client.as("hes")
                    .postReadings(
                            """
                    meter_id,reading_type,timestamp,value
                    W-0000002,0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0,2026-01-15T10:00:00+09:00,12.345
                    """);
            assertEquals(200, taken.statusCode(), taken::body);
            assertTrue(taken.body().contains("\"accepted\":1"), taken::body);
            var given = client.as("minato-water")
                    .getPartner("/nw/v1/meters/W-0000002/readings"
                            + "?from=2026-01-15T00:00:00%2B09:00&to=2026-01-16T00:00:00%2B09:00");
            assertEquals(200, given.statusCode(), given::body);
            assertTrue(given.body().contains("12.345"), given::body);
        }
    }

    private static Optional<Path> findJdk25() {
        String named = System.getProperty("kenshin.jdk25", "");
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named));
        }
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(DEBIAN)) {
            return homes.filter(home -> home.getFileName().toString().matches(".*\\b25\\b.*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
