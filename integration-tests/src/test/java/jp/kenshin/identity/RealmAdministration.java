package jp.kenshin.identity;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpResponse;

/** The realm's administrator, by Keycloak's administration API: makes and shuts out people, and sets clients up otherwise. */
public final class RealmAdministration {
    private final KeycloakRealm realm;

    RealmAdministration(KeycloakRealm realm) {
        this.realm = realm;
    }

    /** Creates a person with a role of the realm. */
    public void createUser(String name, String password, String role) throws IOException {
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
        giveRole(userId(name), role);
    }

    private void giveRole(String userId, String role) throws IOException {
        JsonObject realmRole = KeycloakServer.object(KeycloakServer.expect(200, admin("GET", "/roles/" + role, "")));
        String roles = Json.createArrayBuilder().add(realmRole).build().toString();
        KeycloakServer.expect(204, admin("POST", "/users/" + userId + "/role-mappings/realm", roles));
    }

    /** Adds a client to the realm. */
    void createClient(JsonObject client) throws IOException {
        KeycloakServer.expect(201, admin("POST", "/clients", client.toString()));
    }

    /** Adds the client of one more partner's MDMS, as the documents say: a copy of the one that the realm brings. */
    public void createMdms(String name) throws IOException {
        JsonObject example = client("minato-water");
        JsonArrayBuilder mappers = Json.createArrayBuilder();
        for (JsonObject mapper : example.getJsonArray("protocolMappers").getValuesAs(JsonObject.class)) {
            JsonObjectBuilder config = Json.createObjectBuilder(mapper.getJsonObject("config"));
            mappers.add(Json.createObjectBuilder(mapper).remove("id").add("config", config.add("claim.value", name)));
        }
        createClient(Json.createObjectBuilder(example)
                .remove("id")
                .add("clientId", name)
                .add("secret", KeycloakServer.CLIENT_SECRET)
                .add("protocolMappers", mappers)
                .build());
        String account = "/clients/" + client(name).getString("id") + "/service-account-user";
        giveRole(
                KeycloakServer.object(KeycloakServer.expect(200, admin("GET", account, "")))
                        .getString("id"),
                "partner-nw");
    }

    /** The client as Keycloak has it. */
    private JsonObject client(String clientId) throws IOException {
        return KeycloakServer.array(KeycloakServer.expect(
                        200, admin("GET", "/clients?clientId=" + KeycloakRealm.encode(clientId), "")))
                .getJsonObject(0);
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
        JsonObject client = client(clientId);
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
    public int sessions(String name) throws IOException {
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
        JsonObject client = client("kenshin-portal");
        JsonObject attributes = client.getJsonObject("attributes");
        JsonObject changed = Json.createObjectBuilder(client)
                .add("attributes", Json.createObjectBuilder(attributes).add("backchannel.logout.url", address))
                .build();
        KeycloakServer.expect(204, admin("PUT", "/clients/" + client.getString("id"), changed.toString()));
        return attributes.getString("backchannel.logout.url");
    }

    /** Whether the person may sign in. */
    public boolean isUserEnabled(String name) throws IOException {
        return user(name).getBoolean("enabled");
    }

    /** Whether the machine may sign in. */
    public boolean isClientEnabled(String clientId) throws IOException {
        return client(clientId).getBoolean("enabled");
    }

    private String userId(String name) throws IOException {
        return user(name).getString("id");
    }

    /** The person as Keycloak has it. */
    JsonObject user(String name) throws IOException {
        return KeycloakServer.array(KeycloakServer.expect(
                        200, admin("GET", "/users?exact=true&username=" + KeycloakRealm.encode(name), "")))
                .getJsonObject(0);
    }

    private HttpResponse<String> admin(String method, String path, String body) throws IOException {
        return realm.administer(method, path, body);
    }
}
