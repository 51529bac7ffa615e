package jp.kenshin.externalconnection.internal.identity;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.Optional;

/** The realm of the partners, as one signed-in piece of work sees it. */
final class KeycloakRealm {
    private static final int NOT_FOUND = 404;
    private static final int FIRST_FAILURE = 300;

    private final KeycloakAdmin admin;
    private final String token;

    KeycloakRealm(KeycloakAdmin admin, String token) {
        this.admin = admin;
        this.token = token;
    }

    String name() {
        return admin.realmName();
    }

    Optional<KeycloakAccount> findUser(String name) {
        return first("/users?exact=true&username=" + KeycloakAdmin.encode(name)).map(id -> new UserAccount(this, id));
    }

    Optional<KeycloakAccount> findClient(String name) {
        return first("/clients?clientId=" + KeycloakAdmin.encode(name)).map(id -> new ClientAccount(this, id, name));
    }

    private Optional<String> first(String path) {
        return list(path).stream().findFirst().map(row -> row.asJsonObject().getString("id"));
    }

    JsonArray list(String path) {
        return read(path).asJsonArray();
    }

    JsonObject get(String path) {
        return read(path).asJsonObject();
    }

    private JsonStructure read(String path) {
        HttpResponse<String> answer = admin.ask(token, "GET", path, "");
        return admin.json(checked("GET", path, answer));
    }

    void put(String path, JsonValue body) {
        checked("PUT", path, admin.ask(token, "PUT", path, body.toString()));
    }

    void post(String path) {
        checked("POST", path, admin.ask(token, "POST", path, "{}"));
    }

    /** Removes what is there; what is gone already is as good. */
    void delete(String path) {
        HttpResponse<String> answer = admin.ask(token, "DELETE", path, "");
        if (answer.statusCode() != NOT_FOUND) {
            checked("DELETE", path, answer);
        }
    }

    private HttpResponse<String> checked(String method, String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= FIRST_FAILURE) {
            throw admin.unexpected(method, path, answer);
        }
        return answer;
    }
}
