package jp.kenshin.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.LocalHttps;

/** Speaks to one server as somebody, or as nobody. Immutable: {@link #as} makes another one. Follows no redirect and keeps no cookie. */
public final class Client {
    /** Of every user of the demonstration registry. */
    public static final String PASSWORD = "kenshin-dev";

    private static final HttpClient HTTP = LocalHttps.client();

    private final LibertyServer server;
    private final String authorization;
    private final String partner;

    public Client(LibertyServer server) {
        this(server, "", "");
    }

    private Client(LibertyServer server, String authorization, String partner) {
        this.server = server;
        this.authorization = authorization;
        this.partner = partner;
    }

    /** A user of the demonstration registry, by HTTP Basic. */
    public Client as(String user) {
        return as(user, PASSWORD);
    }

    public Client as(String user, String password) {
        String pair = user + ":" + password;
        return new Client(
                server, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)), partner);
    }

    /** Whoever the token says. */
    public Client withToken(String token) {
        return new Client(server, "Bearer " + token, partner);
    }

    /** The same one, acting for a partner that it names in each call. */
    public Client actingFor(String partnerId) {
        return new Client(server, authorization, partnerId);
    }

    public LibertyServer server() {
        return server;
    }

    public HttpResponse<String> getInternal(String path) {
        return send(request(server.internal(path)).GET());
    }

    /** Something that is no text. */
    public HttpResponse<byte[]> downloadInternal(String path) {
        return send(request(server.internal(path)).GET(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> getPartner(String path) {
        return send(request(server.partner(path)).GET());
    }

    public HttpResponse<String> postInternal(String path, String contentType, String body) {
        return postInternal(path, contentType, BodyPublishers.ofString(body));
    }

    public HttpResponse<String> postInternal(String path, String contentType, BodyPublisher body) {
        return send(request(server.internal(path))
                .header("Content-Type", contentType)
                .POST(body));
    }

    /** Readings as CSV, the header included. */
    public HttpResponse<String> postReadings(String csv) {
        return postInternal("/collection/v1/readings", "text/csv", csv);
    }

    /** Registry files by their names, in one archive. */
    public HttpResponse<String> importRegistry(Map<String, String> files) {
        byte[] archive = ZipArchive.of(files);
        return postInternal("/console/api/v1/registry/imports", "application/zip", BodyPublishers.ofByteArray(archive));
    }

    /** What an imported partner needs before it is served: its agreement to the demonstration's edition of the standard. */
    public HttpResponse<String> registerAgreement(String partnerId) {
        return postInternal(
                "/console/api/v1/partners/" + partnerId + "/agreements",
                "application/json",
                """
                {"edition": "2023-03", "items": "ALL", "signedBy": "代表 試験", "signedOn": "2025-01-01", "paper": "書庫 1"}
                """);
    }

    /** A request to be completed by the test, with the authorization of this client. */
    public HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofMinutes(2));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return partner.isEmpty() ? request : request.header("Kenshin-Partner", partner);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return HTTP.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
