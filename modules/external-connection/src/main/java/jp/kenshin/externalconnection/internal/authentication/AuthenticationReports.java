package jp.kenshin.externalconnection.internal.authentication;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import jp.kenshin.externalconnection.AuthenticationOutcome;
import jp.kenshin.externalconnection.AuthenticationSighting;
import jp.kenshin.externalconnection.AuthenticationSightings;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;

/** Where every outcome goes: counted always, told to detection, written down at a bounded rate. Never fails. */
@Singleton
public class AuthenticationReports {
    static final String ACTION = "terminal.authentication";

    private static final Logger LOG = System.getLogger("jp.kenshin.radius");

    private static final long MINUTE_MILLIS = 60_000;

    private final AuditLog audit;
    private final List<AuthenticationSightings> listeners;
    private final Clock clock;
    private final AtomicLong troubleMinute = new AtomicLong(-1);
    private final ReportRate rate;
    private final Map<AuthenticationOutcome, LongAdder> counts = new EnumMap<>(AuthenticationOutcome.class);

    @Inject
    public AuthenticationReports(AuditLog audit, @Any Instance<AuthenticationSightings> listeners, Clock clock) {
        this(audit, listeners.stream().toList(), clock);
    }

    AuthenticationReports(AuditLog audit, List<AuthenticationSightings> listeners, Clock clock) {
        this.audit = audit;
        this.listeners = List.copyOf(listeners);
        this.clock = clock;
        this.rate = new ReportRate(clock);
        for (AuthenticationOutcome outcome : AuthenticationOutcome.values()) {
            counts.put(outcome, new LongAdder());
        }
    }

    /** How often each outcome came. */
    Map<AuthenticationOutcome, Long> counts() {
        Map<AuthenticationOutcome, Long> sums = new EnumMap<>(AuthenticationOutcome.class);
        counts.forEach((outcome, count) -> sums.put(outcome, count.sum()));
        return sums;
    }

    /** Counts, and nothing else: for what may come in floods. */
    void count(AuthenticationOutcome outcome) {
        LongAdder count = counts.get(outcome);
        if (count != null) {
            count.increment();
        }
    }

    /** Counts a packet of nobody, and says whether it is worth telling. */
    boolean countStranger(String source) {
        count(AuthenticationOutcome.UNKNOWN_AUTHENTICATOR);
        return rate.admits(AuthenticationOutcome.UNKNOWN_AUTHENTICATOR, source);
    }

    /** Tells of the sender of packets that is no authenticator. */
    void tellStranger(String source) {
        LOG.log(Level.WARNING, "Packets from {0}, which is no registered authenticator, get no answer", source);
        AuthenticationSighting sighting = new AuthenticationSighting(
                AuthenticationOutcome.UNKNOWN_AUTHENTICATOR, source, "", Optional.empty(), clock.instant());
        tell(sighting);
        write(sighting);
    }

    /**
     * Takes an outcome down.
     *
     * @param source numeric address of the authenticator
     * @param identity as the terminal named itself, printable; empty when it did not come to that
     * @return whether it was written down, which the same thing is once a minute
     */
    boolean report(AuthenticationOutcome outcome, String source, String identity, Optional<TerminalId> terminal) {
        count(outcome);
        AuthenticationSighting sighting =
                new AuthenticationSighting(outcome, source, identity, terminal, clock.instant());
        tell(sighting);
        boolean written = rate.admits(outcome, source + ' ' + identity);
        if (written) {
            write(sighting);
        }
        return written;
    }

    private void tell(AuthenticationSighting sighting) {
        for (AuthenticationSightings listener : listeners) {
            try {
                listener.saw(sighting);
            } catch (RuntimeException e) {
                LOG.log(isTroubleNews() ? Level.ERROR : Level.DEBUG, "A sighting was not taken", e);
            }
        }
    }

    /** Once a minute, so that whoever sends packets does not fill the server's own log. */
    private boolean isTroubleNews() {
        long minute = clock.millis() / MINUTE_MILLIS;
        return troubleMinute.getAndSet(minute) != minute;
    }

    private void write(AuthenticationSighting sighting) {
        Map<String, String> detail = new HashMap<>();
        detail.put("reason", sighting.outcome().name());
        detail.put("authenticator", sighting.source());
        if (!sighting.identity().isEmpty()) {
            detail.put("identity", sighting.identity());
        }
        long leftOut = rate.leftOut(sighting.outcome());
        if (leftOut > 0) {
            detail.put("left-out", Long.toString(leftOut));
        }
        String target = sighting.terminal().map(id -> "terminal:" + id).orElse("authenticator:" + sighting.source());
        try {
            audit.record(new AuditEvent("system", ACTION, target, outcome(sighting.outcome()), detail));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "An outcome of terminal authentication was not written down: " + detail, e);
        }
    }

    private static AuditEvent.Outcome outcome(AuthenticationOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> AuditEvent.Outcome.DONE;
            case FAILED -> AuditEvent.Outcome.FAILED;
            default -> AuditEvent.Outcome.REFUSED;
        };
    }
}
