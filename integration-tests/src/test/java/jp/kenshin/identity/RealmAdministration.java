package jp.kenshin.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** The realm's administrator, by Keycloak's administration API: makes and shuts out people, and sets clients up otherwise. */
final class RealmAdministration {
    private final KeycloakServer keycloak;

    RealmAdministration(KeycloakServer keycloak) {
        this.keycloak = keycloak;
    }

    /** Creates a person with a role of the realm. */
    void createUser(String name, String password, String role) throws IOException {
        String user = Json.createObjectBuilder()
                .add("username", name)
                .add("enabled", true)
                .add("email", name + "@example.invalid")
                .add("emailVerified", true)
                .add("firstName", name)
                .add("lastName", name)
                .add(
                        "credentials",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("type", "password")
                                        .add("value", password)
                                        .add("temporary", false)))
                .build()
                .toString();
        KeycloakServer.expect(201, admin("POST", "/users", user));
        JsonObject realmRole = KeycloakServer.object(KeycloakServer.expect(200, admin("GET", "/roles/" + role, "")));
        String roles = Json.createArrayBuilder().add(realmRole).build().toString();
        KeycloakServer.expect(204, admin("POST", "/users/" + userId(name) + "/role-mappings/realm", roles));
    }

    /** Adds a client to the realm. */
    void createClient(JsonObject client) throws IOException {
        KeycloakServer.expect(201, admin("POST", "/clients", client.toString()));
    }

    /** Has a client sign people in by another flow than the realm's. */
    void signInBy(String flow, String clientId) throws IOException {
        String id = KeycloakServer.array(KeycloakServer.expect(200, admin("GET", "/authentication/flows", "")))
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(each -> each.getString("alias").equals(flow))
                .findFirst()
                .orElseThrow(() -> new IOException("the realm has no flow " + flow))
                .getString("id");
        JsonObject client = KeycloakServer.array(
                        KeycloakServer.expect(200, admin("GET", "/clients?clientId=" + clientId, "")))
                .getJsonObject(0);
        JsonObject changed = Json.createObjectBuilder()
                .add("clientId", clientId)
                .add(
                        "authenticationFlowBindingOverrides",
                        Json.createObjectBuilder().add("browser", id))
                .build();
        KeycloakServer.expect(204, admin("PUT", "/clients/" + client.getString("id"), changed.toString()));
    }

    /** What a cutoff will do: the person cannot sign in again. */
    void disable(String name) throws IOException {
        KeycloakServer.expect(204, admin("PUT", "/users/" + userId(name), "{\"enabled\":false}"));
    }

    void enable(String name) throws IOException {
        KeycloakServer.expect(204, admin("PUT", "/users/" + userId(name), "{\"enabled\":true}"));
    }

    /** Ends the person's sessions; Keycloak tells the portal by back-channel logout. */
    void signOut(String name) throws IOException {
        KeycloakServer.expect(204, admin("POST", "/users/" + userId(name) + "/logout", "{}"));
    }

    /** How many sessions the person has. */
    int sessions(String name) throws IOException {
        return KeycloakServer.array(
                        KeycloakServer.expect(200, admin("GET", "/users/" + userId(name) + "/sessions", "")))
                .size();
    }

    /**
     * Sends logout tokens elsewhere.
     *
     * @return where they went before
     */
    String sendLogoutTokensTo(String address) throws IOException {
        JsonObject client = KeycloakServer.array(
                        KeycloakServer.expect(200, admin("GET", "/clients?clientId=kenshin-portal", "")))
                .getJsonObject(0);
        JsonObject attributes = client.getJsonObject("attributes");
        JsonObject changed = Json.createObjectBuilder(client)
                .add("attributes", Json.createObjectBuilder(attributes).add("backchannel.logout.url", address))
                .build();
        KeycloakServer.expect(204, admin("PUT", "/clients/" + client.getString("id"), changed.toString()));
        return attributes.getString("backchannel.logout.url");
    }

    private String userId(String name) throws IOException {
        return user(name).getString("id");
    }

    /** The person as Keycloak has it. */
    JsonObject user(String name) throws IOException {
        return KeycloakServer.array(KeycloakServer.expect(
                        200, admin("GET", "/users?exact=true&username=" + KeycloakServer.encode(name), "")))
                .getJsonObject(0);
    }

    private HttpResponse<String> admin(String method, String path, String body) throws IOException {
        String token = keycloak.administratorToken();
        return keycloak.send(HttpRequest.newBuilder(URI.create(keycloak.url() + "/admin/realms/kenshin" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }
}
