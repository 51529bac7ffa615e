package jp.kenshin.nw;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jp.kenshin.harness.Client;
import jp.kenshin.harness.Servers;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.LocalHttps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On a server of its own, whose heap could not hold the answers. */
@DisplayName("The CSV of all meters")
@Tag("J-04")
class StreamIT {
    private static final int METERS = 150;
    private static final int DAYS = 69;
    private static final int READERS = 16;
    private static final long LINES = (long) METERS * DAYS * 24;

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final Instant from = Sending.hoursAgo(DAYS * 24);

    @AfterEach
    void end() {
        readers.shutdownNow();
    }

    @Test
    void goes_out_while_it_is_read_so_that_its_size_costs_no_memory() throws Exception {
        LibertyServer small = Servers.of(
                "small-heap",
                Servers.embeddedSettings("small-heap").withSecret("jvm.args", "-Xmx400m -XX:+UseSerialGC"));
        try (small) {
            Servers.started(small);
            Client client = new Client(small);
            post(client.as("hes"));
            List<InputStream> answers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                answers.add(open(client.as(Holding.WATER.user())));
            }
            long bytes = answers.stream()
                    .map(answer -> CompletableFuture.supplyAsync(() -> read(answer), readers))
                    .toList()
                    .stream()
                    .mapToLong(CompletableFuture::join)
                    .sum();
            assertTrue(bytes > 380_000_000L, bytes + " bytes were too few to prove anything");
            assertTrue(small.isReady());
        }
    }

    private void post(Client headEnd) {
        for (int meter = 1; meter <= METERS; meter++) {
            Sending sending = new Sending();
            for (int hour = 0; hour < DAYS * 24; hour++) {
                Instant at = from.plus(Duration.ofHours(hour + 1L));
                String value = "%d.%03d".formatted(meter * 10 + hour / 1000, hour % 1000);
                sending.add(Holding.WATER.meter(meter), Holding.WATER.type(), at, value);
            }
            sending.postAs(headEnd);
        }
    }

    /** An answer that nobody reads yet; each over a connection of its own. */
    private InputStream open(Client partner) throws IOException, InterruptedException {
        HttpClient http = LocalHttps.client();
        HttpResponse<InputStream> answer = http.send(
                partner.request(partner.server().partner("/nw/v1/readings?from=" + from))
                        .build(),
                BodyHandlers.ofInputStream());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    /** Its size in bytes, once it has proven to be whole. */
    private static long read(InputStream answer) {
        long bytes = 0;
        long lines = -1;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                bytes += line.length() + 2;
                lines++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertEquals(LINES, lines);
        return bytes;
    }
}
