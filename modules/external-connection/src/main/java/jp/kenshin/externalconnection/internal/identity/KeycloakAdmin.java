package jp.kenshin.externalconnection.internal.identity;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;

/**
 * Keycloak's administration API over HTTP, signed in by client credentials. Each piece of work signs in anew, so that neither a restart of
 * Keycloak nor a new secret leaves an old token behind. Failures say what to do and hold no secret.
 */
final class KeycloakAdmin {
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    private final KeycloakSettings settings;
    private final HttpClient http;

    KeycloakAdmin(KeycloakSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** Signs in. */
    KeycloakRealm signIn() {
        String form = "grant_type=client_credentials&client_id=" + encode(settings.clientId()) + "&client_secret="
                + encode(settings.clientSecret());
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(at("/realms/" + settings.realm() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        return switch (answer.statusCode()) {
            case OK -> new KeycloakRealm(this, json(answer).asJsonObject().getString("access_token", ""));
            case BAD_REQUEST, UNAUTHORIZED ->
                throw failed("Keycloak at " + settings.url() + " does not take " + settings.clientId()
                        + " as its client: check " + KeycloakSettings.CLIENT_ID + " and "
                        + KeycloakSettings.CLIENT_SECRET + ", and that the client is enabled");
            case NOT_FOUND ->
                throw failed("Keycloak at " + settings.url() + " has no realm " + settings.realm() + ": check "
                        + KeycloakSettings.URL + " and " + KeycloakSettings.REALM);
            default -> throw unexpected("POST", "token", answer);
        };
    }

    /** Asks below the realm; the answer may be an error. */
    HttpResponse<String> ask(String token, String method, String path, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at("/admin/realms/" + settings.realm() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
        if (answer.statusCode() == FORBIDDEN) {
            throw failed("Keycloak does not let the client " + settings.clientId() + " do " + method + " " + path
                    + ": give its service account the roles manage-users and manage-clients of realm-management");
        }
        return answer;
    }

    KenshinException unexpected(String method, String path, HttpResponse<String> answer) {
        return failed("Keycloak at " + settings.url() + " answered " + answer.statusCode() + " to " + method + " "
                + path + "; its log says why");
    }

    String realmName() {
        return settings.realm();
    }

    static KenshinException failed(String message) {
        return new KenshinException(ExternalConnectionError.ENFORCEMENT_FAILED, message);
    }

    JsonStructure json(HttpResponse<String> answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.read();
        } catch (JsonParsingException e) {
            throw new KenshinException(
                    ExternalConnectionError.ENFORCEMENT_FAILED,
                    "what answers at " + settings.url() + " is no Keycloak: check " + KeycloakSettings.URL,
                    e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(settings.timeout()).build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        } catch (IOException e) {
            throw away(e);
        }
    }

    private KenshinException away(Exception cause) {
        return new KenshinException(
                ExternalConnectionError.ENFORCEMENT_FAILED,
                "Keycloak at " + settings.url() + " does not answer: start it or its way there, or check "
                        + KeycloakSettings.URL,
                cause);
    }

    private URI at(String path) {
        return URI.create(settings.url() + path);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
