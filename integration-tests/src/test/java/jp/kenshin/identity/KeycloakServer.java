package jp.kenshin.identity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real Keycloak with the shipped realm, on a free port and a folder of its own. The realm has clients and roles but no people: tests
 * make them by its {@link #realm() administration}, as a utility would.
 */
final class KeycloakServer implements AutoCloseable {
    static final String CLIENT_SECRET = "secret-of-this-test-run";
    /** Clients of the realm, as the realm file asks for their secrets. */
    private static final List<String> CLIENTS =
            List.of("PORTAL", "CONSOLE", "CUTOFF", "HES", "MINATO_WATER", "OPERATOR");

    private static final String ADMIN_PASSWORD = "administrator-of-this-test-run";
    /** Generous, because a test machine may be busy; a failed start is seen long before. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Process process;
    private final int port;
    private final Path log;
    private final HttpClient http = HttpClient.newHttpClient();
    private final RealmAdministration realm = new RealmAdministration(this);

    private KeycloakServer(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Addresses of the sites that send people here to sign in. */
    record Sites(String portal, String console) {}

    /**
     * Starts a copy of the distribution.
     *
     * @param distribution unpacked distribution, shared and left as it is
     * @param realm realm file to import
     * @param folder empty folder for this instance
     * @param sites where portal and console will answer
     */
    static KeycloakServer start(Path distribution, Path realm, Path folder, Sites sites) throws IOException {
        return start(distribution, realm, folder, sites, List.of());
    }

    /** The same with more options of its command line. */
    static KeycloakServer start(Path distribution, Path realm, Path folder, Sites sites, List<String> options)
            throws IOException {
        copy(distribution, folder);
        Path imports = Files.createDirectories(folder.resolve("data/import"));
        Files.copy(realm, imports.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        int port = freePort();
        Path log = folder.resolve("keycloak.log");
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                folder.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                // The sites' certificate is self-signed here; back-channel logout must reach it all the same.
                "--spi-connections-http-client--default--disable-trust-manager=true");
        builder.command().addAll(options);
        builder.environment()
                .putAll(Map.of(
                        "KENSHIN_PORTAL_URL",
                        sites.portal,
                        "KENSHIN_CONSOLE_URL",
                        sites.console,
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN_PASSWORD,
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m"));
        for (String client : CLIENTS) {
            builder.environment().put("KENSHIN_" + client + "_CLIENT_SECRET", CLIENT_SECRET);
        }
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        KeycloakServer server = new KeycloakServer(builder.start(), port, log);
        server.awaitReady();
        return server;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.collect(Collectors.toList())) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            try {
                if (get(issuer()).statusCode() == 200) {
                    return;
                }
                pause();
            } catch (IOException notYet) {
                pause();
            }
        }
        close();
        throw new IOException("Keycloak did not start:\n" + Files.readString(log));
    }

    private void pause() throws IOException {
        try {
            process.waitFor(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Keycloak starts", e);
        }
    }

    /** Who administers the realm. */
    RealmAdministration realm() {
        return realm;
    }

    /** Where all of Keycloak is. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    String issuer() {
        return url() + "/realms/kenshin";
    }

    String jwksUri() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** Access token of a machine: client credentials. */
    String machineToken(String clientId) throws IOException {
        return token(
                "/realms/kenshin",
                Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", CLIENT_SECRET));
    }

    /** Token of Keycloak's own administrator: another realm, nothing to Kenshin. */
    String administratorToken() throws IOException {
        return token(
                "/realms/master",
                Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", ADMIN_PASSWORD));
    }

    private String token(String realm, Map<String, String> form) throws IOException {
        return object(expect(200, grant(realm, form))).getString("access_token");
    }

    /** What the realm's place for tokens answers. */
    HttpResponse<String> grant(Map<String, String> form) throws IOException {
        return grant("/realms/kenshin", form);
    }

    private HttpResponse<String> grant(String realm, Map<String, String> form) throws IOException {
        String body = new TreeMap<>(form)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
        URI uri = URI.create(url() + realm + "/protocol/openid-connect/token");
        return send(HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static JsonObject object(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readObject();
        }
    }

    static JsonArray array(HttpResponse<String> response) {
        try (JsonReader reader = Json.createReader(new StringReader(response.body()))) {
            return reader.readArray();
        }
    }

    static HttpResponse<String> expect(int status, HttpResponse<String> response) throws IOException {
        if (response.statusCode() != status) {
            throw new IOException(
                    response.uri() + " answered " + response.statusCode() + ", not " + status + ": " + response.body());
        }
        return response;
    }

    private HttpResponse<String> get(String uri) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(uri)).build());
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
