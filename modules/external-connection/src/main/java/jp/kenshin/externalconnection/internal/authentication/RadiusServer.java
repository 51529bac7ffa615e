package jp.kenshin.externalconnection.internal.authentication;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.externalconnection.AuthenticationOutcome;
import jp.kenshin.externalconnection.TerminalAuthentication;
import jp.kenshin.externalconnection.TerminalAuthenticationError;
import jp.kenshin.externalconnection.internal.RadiusConfig;
import jp.kenshin.externalconnection.internal.credential.CredentialSeal;
import jp.kenshin.externalconnection.internal.credential.JdbcAuthenticators;
import jp.kenshin.externalconnection.internal.radius.RadiusClient;
import jp.kenshin.externalconnection.internal.radius.UdpPort;
import jp.kenshin.externalconnection.internal.radius.UdpPort.Arrival;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.start.StartTask;
import org.jspecify.annotations.Nullable;

/** The two ports of terminal authentication, from the start of the application to its end, and the threads that answer. */
@Singleton
public class RadiusServer implements StartTask, TerminalAuthentication, AutoCloseable {
    private static final Logger LOG = System.getLogger("jp.kenshin.radius");
    private static final int CLOSE_SECONDS = 10;

    private final RadiusConfig config;
    private final CredentialSeal seal;
    private final JdbcAuthenticators authenticators;
    private final PacketWork work;
    private final AuthenticationReports reports;
    private volatile @Nullable Open open;

    @Inject
    public RadiusServer(
            RadiusConfig config,
            CredentialSeal seal,
            JdbcAuthenticators authenticators,
            PacketWork work,
            AuthenticationReports reports) {
        this.config = config;
        this.seal = seal;
        this.authenticators = authenticators;
        this.work = work;
        this.reports = reports;
    }

    private record Open(UdpPort access, UdpPort accounting, ThreadPoolExecutor workers) {}

    /** What a worker does with a packet of a known authenticator. */
    private interface Handling {
        void handle(Arrival arrival, RadiusClient client);
    }

    @Override
    public void run() {
        if (!config.enabled()) {
            return;
        }
        seal.key();
        ThreadPoolExecutor workers = workers();
        UdpPort access = open(config.authPort(), "auth", workers, work::access);
        open = new Open(access, open(config.acctPort(), "acct", workers, work::accounting), workers);
        LOG.log(
                Level.INFO,
                "Authenticators are heard on UDP ports {0} and {1}",
                Integer.toString(authPort()),
                Integer.toString(acctPort()));
    }

    private ThreadPoolExecutor workers() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                config.workers(),
                config.workers(),
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(config.queue()),
                task -> {
                    Thread thread = new Thread(task, "radius-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    private UdpPort open(int port, String use, ThreadPoolExecutor workers, Handling handling) {
        try {
            return UdpPort.open(port, "radius-" + use, arrival -> receive(arrival, workers, handling));
        } catch (IOException e) {
            workers.shutdownNow();
            throw new KenshinException(
                    TerminalAuthenticationError.RADIUS_PORT_UNAVAILABLE,
                    "UDP port " + port + " cannot be opened (" + e.getMessage()
                            + "): end the program that uses it, or set kenshin.radius." + use + "-port",
                    e);
        }
    }

    /** On the receiving thread: who is nobody costs a look into a map. */
    private void receive(Arrival arrival, ThreadPoolExecutor workers, Handling handling) {
        Optional<RadiusClient> client = authenticators.find(arrival.source().getAddress());
        String source = RadiusClient.host(arrival.source().getAddress());
        try {
            if (client.isPresent()) {
                workers.execute(() -> handling.handle(arrival, client.get()));
            } else if (reports.countStranger(source)) {
                workers.execute(() -> reports.tellStranger(source));
            }
        } catch (RejectedExecutionException full) {
            reports.count(AuthenticationOutcome.OVERLOADED);
        }
    }

    /** The port that Access-Requests come to. */
    int authPort() {
        return required().access().port();
    }

    /** The port that Accounting-Requests come to. */
    int acctPort() {
        return required().accounting().port();
    }

    private Open required() {
        Open listening = open;
        if (listening == null) {
            throw new IllegalStateException("not listening");
        }
        return listening;
    }

    @Override
    public boolean isListening() {
        return open != null;
    }

    @Override
    public Map<AuthenticationOutcome, Long> counts() {
        return reports.counts();
    }

    @PreDestroy
    @Override
    public void close() {
        Open closing = open;
        if (closing == null) {
            return;
        }
        open = null;
        closing.access().close();
        closing.accounting().close();
        closing.workers().shutdownNow();
        try {
            if (!closing.workers().awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "Terminal authentication did not end in {0} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
