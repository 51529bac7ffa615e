package jp.kenshin.story;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The hook that a utility keeps before its SSL-VPN gateway, as {@code docs/operations.md} asks for it. There is no gateway behind this one. */
final class SslVpnHook implements AutoCloseable {
    static final String SECRET = "the-hook's-secret-of-this-test-run";

    private final HttpServer http;
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();

    SslVpnHook() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/hook", this::answer);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/hook";
    }

    boolean isBlocked(String user) {
        return blocked.contains(user);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!("Bearer " + SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (exchange.getRequestMethod().equals("POST")) {
                obey(Json.createReader(exchange.getRequestBody()).readObject());
                exchange.sendResponseHeaders(204, -1);
            } else {
                String user = exchange.getRequestURI().getQuery().replaceFirst("^user=", "");
                String state = isBlocked(user) ? "blocked" : "allowed";
                byte[] body = ("{\"state\":\"" + state + "\",\"sessions\":0}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private void obey(JsonObject order) {
        String user = order.getString("user");
        if (order.getString("action").equals("disconnect")) {
            blocked.add(user);
        } else {
            blocked.remove(user);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
