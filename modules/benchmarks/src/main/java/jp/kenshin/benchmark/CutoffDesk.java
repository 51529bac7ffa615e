package jp.kenshin.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.LocalHttps;

/** What the utility's people do in the measurement of a cutoff. */
final class CutoffDesk {
    private static final Pattern ID = Pattern.compile("\"id\":\"(C-[0-9]+)\"");
    private static final Pattern INCIDENT = Pattern.compile("\"incident\":\"(I-[0-9]+)\"");
    private static final int METERS = 100;
    private static final int HOURS = 69 * 24;

    private final LibertyServer server;
    private final HttpClient http = LocalHttps.client();

    CutoffDesk(LibertyServer server) {
        this.server = server;
    }

    static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":kenshin-dev").getBytes(StandardCharsets.UTF_8));
    }

    /** Enough for answers that take a while. */
    void sendReadings() throws IOException, InterruptedException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.HOURS);
        for (int meter = 1; meter <= METERS; meter++) {
            StringBuilder csv = new StringBuilder("meter_id,reading_type,timestamp,value\n");
            for (int hour = HOURS; hour > 0; hour--) {
                csv.append(String.format(
                        Locale.ROOT,
                        "L-%07d,0.0.0.1.1.8.58.0.0.0.0.0.0.0.0.0.42.0,%s,%d.%03d%n",
                        meter,
                        now.minus(hour, ChronoUnit.HOURS),
                        meter * 10 + (HOURS - hour) / 1_000,
                        (HOURS - hour) % 1_000));
            }
            post("hes", "/collection/v1/readings", "text/csv", csv.toString(), 200);
        }
    }

    private String post(String user, String path, String type, String body, int status)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.internal(path))
                .header("Authorization", basic(user))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** Cuts the MDMS and the portal user off, at the same moment. @return the answers */
    List<String> cutOff(String partner) {
        return Stream.of("MDMS", "PORTAL_USER").map(kind -> order(kind, partner)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private CompletableFuture<String> order(String kind, String partner) {
        String body = "{\"emergency\":true,\"reason\":\"measured\",\"scope\":{\"kind\":\"%s\",\"partner\":\"%s\"}}";
        return CompletableFuture.supplyAsync(() -> {
            try {
                return post("desk", "/console/api/v1/cutoffs", "application/json", body.formatted(kind, partner), 201);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        });
    }

    void reconnect(List<String> cutoffs) throws IOException, InterruptedException {
        for (String cutoff : cutoffs) {
            String id = first(ID, cutoff);
            post(
                    "desk",
                    "/console/api/v1/incidents/" + first(INCIDENT, cutoff) + "/resolution",
                    "application/json",
                    "{\"measures\":\"measured\"}",
                    200);
            post("reconnect", "/console/api/v1/cutoffs/" + id + "/reconnection", "application/json", "{}", 200);
            awaitReconnected(id);
        }
    }

    private void awaitReconnected(String id) throws IOException, InterruptedException {
        URI address = server.internal("/console/api/v1/cutoffs/" + id);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", basic("desk"))
                .build();
        boolean there = Stream.generate(() -> ask(request))
                .limit(1_000)
                .anyMatch(body -> body.contains("\"state\":\"RECONNECTED\""));
        if (!there) {
            throw new IllegalStateException(id + " is not reconnected");
        }
    }

    private String ask(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(text);
        }
        return matcher.group(1);
    }
}
