package jp.kenshin.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One realm of a running Keycloak: where people and machines of one installation sign in. */
public final class KeycloakRealm {
    private final KeycloakServer server;
    private final String name;
    private final RealmAdministration administration;

    KeycloakRealm(KeycloakServer server, String name) {
        this.server = server;
        this.name = name;
        this.administration = new RealmAdministration(this);
    }

    KeycloakServer server() {
        return server;
    }

    public String name() {
        return name;
    }

    /** Who administers the realm. */
    public RealmAdministration administration() {
        return administration;
    }

    String issuer() {
        return server.url() + "/realms/" + name;
    }

    String jwksUri() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** Access token of a machine: client credentials. */
    public String machineToken(String clientId) throws IOException {
        return token(machine(clientId));
    }

    /** Whether a machine is given a token. */
    public boolean admitsMachine(String clientId) throws IOException {
        return grant(machine(clientId)).statusCode() == 200;
    }

    private static Map<String, String> machine(String clientId) {
        return Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                clientId,
                "client_secret",
                KeycloakServer.CLIENT_SECRET);
    }

    String token(Map<String, String> form) throws IOException {
        return KeycloakServer.object(KeycloakServer.expect(200, grant(form))).getString("access_token");
    }

    /** What the realm's place for tokens answers. */
    HttpResponse<String> grant(Map<String, String> form) throws IOException {
        String body = new TreeMap<>(form)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encode(entry.getValue()))
                        .collect(Collectors.joining("&"));
        return server.send(HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** What the administration of the realm answers to Keycloak's own administrator. */
    HttpResponse<String> administer(String method, String path, String body) throws IOException {
        return server.send(HttpRequest.newBuilder(URI.create(server.url() + "/admin/realms/" + name + path))
                .header("Authorization", "Bearer " + server.administratorToken())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
