package jp.kenshin.externalconnection.internal.gateway;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
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

/** The gateway's side, as {@code docs/operations.md} asks of it: one address that is told what to do, and says how a user stands. */
final class GatewayHook {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int FIRST_SUCCESS = 200;
    private static final int FIRST_REDIRECT = 300;

    private final GatewaySettings settings;
    private final HttpClient http;

    GatewayHook(GatewaySettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.timeout())
                .build();
    }

    /** Tells it what to do. */
    void tell(JsonObject order) {
        send(HttpRequest.newBuilder(settings.url())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(order.toString())));
    }

    /** How it says a user stands. */
    JsonObject ask(String user) {
        URI question = URI.create(settings.url() + "?user=" + URLEncoder.encode(user, StandardCharsets.UTF_8));
        String answer = send(HttpRequest.newBuilder(question).GET()).body();
        try (JsonReader reader = Json.createReader(new StringReader(answer))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw failed("answers with what is no JSON object: look at its hook", e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        HttpRequest question = request.header("Authorization", "Bearer " + settings.secret())
                .header("Accept", "application/json")
                .timeout(settings.timeout())
                .build();
        HttpResponse<String> answer = exchange(question);
        int status = answer.statusCode();
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            throw failed("does not take our secret: check " + GatewaySettings.SECRET);
        }
        if (status < FIRST_SUCCESS || status >= FIRST_REDIRECT) {
            throw failed("answered " + status + " to " + question.method() + "; its log says why");
        }
        return answer;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw away(e);
        } catch (IOException e) {
            throw away(e);
        }
    }

    private KenshinException away(Exception cause) {
        return failed("does not answer: start it or its way there, or check " + GatewaySettings.URL, cause);
    }

    KenshinException failed(String message) {
        return new KenshinException(ExternalConnectionError.ENFORCEMENT_FAILED, sentence(message));
    }

    private KenshinException failed(String message, Exception cause) {
        return new KenshinException(ExternalConnectionError.ENFORCEMENT_FAILED, sentence(message), cause);
    }

    private String sentence(String message) {
        return "the SSL-VPN gateway at " + settings.url() + " " + message;
    }
}
