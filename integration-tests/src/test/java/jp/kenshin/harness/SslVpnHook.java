package jp.kenshin.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.launcher.ServerSettings;

/**
 * The hook that a utility keeps before its SSL-VPN gateway, as {@code docs/operations.md} asks for it. There is no gateway behind this one. A test can
 * have it dawdle over an order, and then forget it.
 */
public final class SslVpnHook implements AutoCloseable {
    private static final String SECRET = "the-hook's-secret-of-this-test-run";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<String> blocked = ConcurrentHashMap.newKeySet();
    private final AtomicInteger dawdling = new AtomicInteger();
    private volatile CountDownLatch forgotten = new CountDownLatch(0);

    public SslVpnHook() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/hook", this::answer);
        http.setExecutor(threads);
        http.start();
    }

    /** The same settings with this hook. */
    public ServerSettings configured(ServerSettings settings) {
        return settings.withVariable(
                        "kenshin.ssl-vpn.hook-url",
                        "http://127.0.0.1:" + http.getAddress().getPort() + "/hook")
                .withSecret("kenshin.ssl-vpn.hook-secret", SECRET);
    }

    public boolean isBlocked(String user) {
        return blocked.contains(user);
    }

    /** Lets a user in whom it was told to keep out. */
    public void unblock(String user) {
        blocked.remove(user);
    }

    /** From now on it takes orders and does nothing about them. */
    public void dawdle() {
        forgotten = new CountDownLatch(1);
    }

    /** Waits until an order has come that it dawdles over. */
    public void awaitOrder() throws InterruptedException {
        await(true);
    }

    private void await(boolean busy) throws InterruptedException {
        long begun = System.nanoTime();
        while (busy != dawdling.get() > 0) {
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("the gateway was told nothing");
            }
            Thread.sleep(5);
        }
    }

    /** Forgets the orders that it dawdled over, and obeys again from now on. */
    public void forget() throws InterruptedException {
        forgotten.countDown();
        await(false);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!("Bearer " + SECRET).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.sendResponseHeaders(401, -1);
            } else if (exchange.getRequestMethod().equals("POST")) {
                exchange.sendResponseHeaders(
                        obey(Json.createReader(exchange.getRequestBody()).readObject()), -1);
            } else {
                String user = exchange.getRequestURI().getQuery().replaceFirst("^user=", "");
                String state = isBlocked(user) ? "blocked" : "allowed";
                byte[] body = ("{\"state\":\"" + state + "\",\"sessions\":0}").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private int obey(JsonObject order) {
        if (forgotten.getCount() > 0) {
            dawdling.incrementAndGet();
            awaitForgotten();
            dawdling.decrementAndGet();
            return 503;
        }
        String user = order.getString("user");
        if (order.getString("action").equals("disconnect")) {
            blocked.add(user);
        } else {
            blocked.remove(user);
        }
        return 204;
    }

    private void awaitForgotten() {
        try {
            forgotten.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        forgotten.countDown();
        http.stop(0);
        threads.shutdownNow();
    }
}
