package jp.kenshin.identity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
 * A real Keycloak with the shipped realm, on a free port and a folder of its own. A realm has clients and roles but no people: tests make them
 * by its {@link KeycloakRealm#administration administration}, as a utility would. Starting takes its time, so tests that want a realm of their
 * own may {@link #addRealm add} one to a Keycloak that runs.
 */
public final class KeycloakServer implements AutoCloseable {
    public static final String CLIENT_SECRET = "secret-of-this-test-run";

    private static final Path DISTRIBUTION = Path.of(System.getProperty("kenshin.keycloak", ""));
    private static final Path SHIPPED_REALM = Path.of("../liberty-config/keycloak/kenshin-realm.json");
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

    private KeycloakServer(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Addresses of the sites that send people here to sign in. */
    public record Sites(String portal, String console) {
        /** What the realm file asks for. */
        private Map<String, String> variables() {
            Map<String, String> variables = new TreeMap<>();
            variables.put("KENSHIN_PORTAL_URL", portal);
            variables.put("KENSHIN_CONSOLE_URL", console);
            CLIENTS.forEach(client -> variables.put("KENSHIN_" + client + "_CLIENT_SECRET", CLIENT_SECRET));
            return variables;
        }
    }

    /**
     * Starts a copy of the distribution.
     *
     * @param folder empty folder for this instance
     * @param sites where portal and console will answer
     */
    static KeycloakServer start(Path folder, Sites sites) throws IOException {
        return start(folder, sites, List.of());
    }

    /** The same with more options of its command line. */
    static KeycloakServer start(Path folder, Sites sites, List<String> options) throws IOException {
        copy(DISTRIBUTION, folder);
        Path imports = Files.createDirectories(folder.resolve("data/import"));
        Files.copy(SHIPPED_REALM, imports.resolve(SHIPPED_REALM.getFileName()), StandardCopyOption.REPLACE_EXISTING);
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
        builder.environment().putAll(sites.variables());
        builder.environment()
                .putAll(Map.of(
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN_PASSWORD,
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m"));
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
                if (send(HttpRequest.newBuilder(URI.create(realm().issuer())).build())
                                .statusCode()
                        == 200) {
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

    /** The shipped realm under its own name. */
    KeycloakRealm realm() {
        return new KeycloakRealm(this, "kenshin");
    }

    /** Adds the shipped realm once more, under another name and for other sites: nobody in one of them is known in the other. */
    public KeycloakRealm addRealm(String name, Sites sites) throws IOException {
        String shipped = Files.readString(SHIPPED_REALM);
        for (Map.Entry<String, String> variable : sites.variables().entrySet()) {
            shipped = shipped.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        JsonObject realm =
                Json.createObjectBuilder(object(shipped)).add("realm", name).build();
        expect(
                201,
                send(HttpRequest.newBuilder(URI.create(url() + "/admin/realms"))
                        .header("Authorization", "Bearer " + administratorToken())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(realm.toString()))
                        .build()));
        return new KeycloakRealm(this, name);
    }

    /** Where all of Keycloak is. */
    String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Token of Keycloak's own administrator: another realm, nothing to Kenshin. */
    String administratorToken() throws IOException {
        return new KeycloakRealm(this, "master")
                .token(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", ADMIN_PASSWORD));
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    static JsonObject object(HttpResponse<String> response) {
        return object(response.body());
    }

    private static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
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

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
