package jp.kenshin.collection.internal.listener;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.collection.internal.quarantine.JdbcQuarantine;
import jp.kenshin.collection.internal.quarantine.Refusal;
import jp.kenshin.collection.internal.unit.Places;
import jp.kenshin.platform.lease.BackgroundJob;
import org.jspecify.annotations.Nullable;

/**
 * Collects what was refused and brings it to the quarantine once a second, so that refusing costs those who send well nothing. What one address
 * sends beyond measure is counted and not kept, and the log tells of each address at most once a minute.
 */
@Singleton
public class Refusals implements BackgroundJob {
    private static final Logger LOG = System.getLogger("jp.kenshin.field");
    private static final int MOST_WAITING = 10_000;
    private static final int KEPT_PER_SECOND = 20;

    private final JdbcQuarantine quarantine;
    private final SecurityAlerts alerts;
    private final TrafficCounters counters;
    private final Clock clock;
    private final BlockingQueue<Refusal> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final RateLimit<String> kept;
    private final Quieter quieter;

    @Inject
    public Refusals(JdbcQuarantine quarantine, SecurityAlerts alerts, TrafficCounters counters, Clock clock) {
        this.quarantine = quarantine;
        this.alerts = alerts;
        this.counters = counters;
        this.clock = clock;
        this.kept = new RateLimit<>(KEPT_PER_SECOND, clock);
        this.quieter = new Quieter(clock);
    }

    /** Takes down a refused frame; never waits and never fails. */
    void refuse(InetSocketAddress place, @Nullable String unit, RefusalReason reason, String detail, byte[] datagram) {
        String host = Places.host(place);
        (reason == RefusalReason.MALFORMED_FRAME ? counters.malformed : counters.refused).increment();
        quieter.tell(
                host,
                reason,
                () -> LOG.log(
                        Level.INFO,
                        "From {0}: {1}{2}: {3}",
                        host,
                        reason,
                        unit == null ? "" : " (" + unit + ')',
                        detail));
        if (kept.admits(host)) {
            Refusal refusal = new Refusal(clock.instant(), place, unit, reason, detail, datagram);
            if (!waiting.offer(refusal)) {
                counters.dropped.increment();
            }
        } else {
            counters.dropped.increment();
        }
    }

    @Override
    public String name() {
        return "collection.quarantine";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public boolean leased() {
        return false;
    }

    @Override
    public void run() {
        List<Refusal> refusals = new ArrayList<>();
        waiting.drainTo(refusals);
        if (!refusals.isEmpty()) {
            quarantine.keep(refusals);
            alerts.tell(refusals);
        }
    }
}
