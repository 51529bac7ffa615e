package jp.kenshin.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kenshin.launcher.LibertyServer;
import jp.kenshin.launcher.LocalHttps;

/** Many callers of one partner at once, each in a thread of its own, until closed or refused. Knows when the last byte of an answer came. */
final class PartnerTraffic implements AutoCloseable {
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong served = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong busy = new AtomicLong();
    private final AtomicLong lastByte = new AtomicLong(System.nanoTime());
    private volatile boolean over;
    private volatile String refusal = "no refusal";

    /** What one caller does, again and again. @return whether it goes on */
    private interface Call {
        boolean make(PartnerTraffic traffic) throws IOException, InterruptedException;
    }

    private PartnerTraffic(int callers, Supplier<Call> calls) {
        for (int i = 0; i < callers; i++) {
            Call call = calls.get();
            Thread thread = new Thread(() -> run(call), "partner");
            thread.setDaemon(true);
            threads.add(thread);
        }
    }

    private static PartnerTraffic started(int callers, Supplier<Call> calls) {
        PartnerTraffic traffic = new PartnerTraffic(callers, calls);
        traffic.threads.forEach(Thread::start);
        return traffic;
    }

    private void run(Call call) {
        try {
            while (!over && call.make(this)) {
                served.incrementAndGet();
            }
        } catch (IOException brokenOff) {
            failed.incrementAndGet();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** Short calls, one a second each. */
    static PartnerTraffic callers(LibertyServer server, String user, int callers) {
        HttpClient http = LocalHttps.client();
        HttpRequest request = nw(server, user, "/nw/v1/meters?limit=5");
        return started(callers, () -> traffic -> {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            traffic.busy.incrementAndGet();
            if (answer.statusCode() != 200) {
                traffic.failed.incrementAndGet();
                traffic.refusal = answer + " " + answer.body();
            }
            TimeUnit.SECONDS.sleep(1);
            return true;
        });
    }

    /** The CSV of all readings, each over a connection of its own, again when it is whole. */
    static PartnerTraffic streams(LibertyServer server, String user, int callers) {
        HttpRequest request =
                nw(server, user, "/nw/v1/readings?from=" + Instant.now().minus(69, ChronoUnit.DAYS));
        return started(callers, () -> {
            HttpClient http = LocalHttps.client();
            return traffic -> traffic.drain(http.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        });
    }

    /** Sessions of the portal, each on its page of alarms, which waits for news. */
    static PartnerTraffic portal(LibertyServer server, String user, int sessions) {
        return started(sessions, () -> {
            HttpClient http = signedIn(server, user);
            HttpRequest request = HttpRequest.newBuilder(server.partner("/portal/alarms/live"))
                    .header("Accept", "text/event-stream")
                    .build();
            return traffic -> traffic.drain(http.send(request, HttpResponse.BodyHandlers.ofInputStream()));
        });
    }

    private static HttpRequest nw(LibertyServer server, String user, String path) {
        return HttpRequest.newBuilder(server.partner(path))
                .header("Authorization", CutoffDesk.basic(user))
                .build();
    }

    private static HttpClient signedIn(LibertyServer server, String user) {
        HttpClient http =
                LocalHttps.builder().cookieHandler(new CookieManager()).build();
        try {
            URI address = server.partner("/portal/sign-in");
            String page = http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher state = VIEW_STATE.matcher(page);
            if (!state.find()) {
                throw new IllegalStateException("no form: " + page);
            }
            String form =
                    "signin_SUBMIT=1&to=%2F&user=" + user + "&password=kenshin-dev&submit=x&jakarta.faces.ViewState="
                            + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 302) {
                throw new IllegalStateException("not signed in: " + answer.statusCode() + " " + answer.body());
            }
            return http;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads an answer to its end. @return whether it was one that may be asked for again */
    private boolean drain(HttpResponse<InputStream> answer) throws IOException {
        if (answer.statusCode() != 200) {
            refusal = answer.toString();
            answer.body().close();
            return false;
        }
        busy.incrementAndGet();
        byte[] buffer = new byte[65_536];
        try (InputStream body = answer.body()) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                lastByte.accumulateAndGet(System.nanoTime(), Math::max);
            }
        }
        return true;
    }

    /** Until every caller has had an answer, or the beginning of one. */
    void awaitBusy() throws InterruptedException {
        await(() -> busy.get() >= threads.size());
    }

    /** Until nobody gets a byte any more. */
    void awaitQuiet() throws InterruptedException {
        await(() -> System.nanoTime() - lastByte.get() > QUIET_NANOS);
    }

    private void await(Supplier<Boolean> condition) throws InterruptedException {
        long begun = System.nanoTime();
        while (!condition.get()) {
            if (System.nanoTime() - begun > PATIENCE_NANOS) {
                throw new IllegalStateException("waited in vain: " + busy + " of " + threads.size() + " busy, " + failed
                        + " failed, " + refusal);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Seconds from a moment to the last byte. */
    double lastByteAfter(long moment) {
        return Math.max(0, (lastByte.get() - moment) / 1e9);
    }

    long served() {
        return served.get();
    }

    long failed() {
        return failed.get();
    }

    /** The last answer that was no 200. */
    String refusal() {
        return refusal;
    }

    @Override
    public void close() {
        over = true;
        threads.forEach(Thread::interrupt);
    }
}
