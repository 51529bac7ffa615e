package jp.kenshin.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands where Keycloak sends logout tokens, and keeps them from the portal, until closed. */
final class LogoutTokens implements AutoCloseable {
    private final KeycloakRealm keycloak;
    private final HttpServer http;
    private final String portal;
    private final BlockingQueue<String> caught = new LinkedBlockingQueue<>();

    private LogoutTokens(KeycloakRealm keycloak, HttpServer http) throws IOException {
        this.keycloak = keycloak;
        this.http = http;
        this.portal = keycloak.administration()
                .sendLogoutTokensTo("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    static LogoutTokens caughtFrom(KeycloakRealm keycloak) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LogoutTokens tokens = new LogoutTokens(keycloak, http);
        http.createContext("/", tokens::take);
        http.start();
        return tokens;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            caught.add(URLDecoder.decode(form.replaceFirst("^logout_token=", ""), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** The next token, as Keycloak signed it. */
    String next() throws InterruptedException {
        String token = caught.poll(20, TimeUnit.SECONDS);
        if (token == null) {
            throw new AssertionError("Keycloak sent no logout token");
        }
        return token;
    }

    @Override
    public void close() throws IOException {
        keycloak.administration().sendLogoutTokensTo(portal);
        http.stop(0);
    }
}
