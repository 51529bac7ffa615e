package jp.kenshin.fieldsimulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** Hands readings to the server until it has acknowledged them. Sending again does no harm: what the server has, it counts as duplicate. */
final class IntakeClient {
    private static final String HEADER = "meter_id,reading_type,timestamp,value";
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private final HttpClient http;
    private final URI readings;
    private final String authorization;
    private final Consumer<String> say;

    IntakeClient(HttpClient http, URI server, String user, String password, Consumer<String> say) {
        this.http = http;
        this.readings = server.resolve("/collection/v1/readings");
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.say = say;
    }

    /**
     * Returns the server's answer.
     *
     * @throws InterruptedException when the feeder is to end
     */
    String send(List<String> lines) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(readings)
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", authorization)
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(gzip(lines)))
                .build();
        while (true) {
            try {
                HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() == 200) {
                    return response.body();
                }
                say.accept("The intake answered " + response.statusCode() + " and is asked again: " + response.body());
            } catch (IOException e) {
                say.accept("The intake cannot be reached and is asked again: " + e);
            }
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        }
    }

    private static byte[] gzip(List<String> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write((HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
