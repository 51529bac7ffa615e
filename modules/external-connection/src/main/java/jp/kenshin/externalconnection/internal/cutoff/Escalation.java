package jp.kenshin.externalconnection.internal.cutoff;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.internal.ExternalConnectionConfig;
import jp.kenshin.externalconnection.internal.casefile.CutoffLists;
import jp.kenshin.externalconnection.internal.casefile.CutoffTable;
import jp.kenshin.externalconnection.internal.casefile.TimeLine;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;

/**
 * Raises what takes too long (S-05): points that do not confirm, and a partner that nobody has phoned. Too long by the times that were written down, or
 * by what this node has seen itself, which no setting of the clock makes shorter.
 */
@Singleton
public class Escalation {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String SYSTEM = "system";

    private final Database database;
    private final ExternalConnectionConfig config;
    private final AuditLog audit;
    private final Clock clock;
    private final LongSupplier nanos;
    private final Map<String, Watched> watched = new HashMap<>();
    private long lastLook;

    @Inject
    public Escalation(Database database, ExternalConnectionConfig config, AuditLog audit, Clock clock) {
        this(database, config, audit, clock, System::nanoTime);
    }

    /** @param nanos as {@link System#nanoTime} */
    Escalation(Database database, ExternalConnectionConfig config, AuditLog audit, Clock clock, LongSupplier nanos) {
        this.database = database.urgent();
        this.config = config;
        this.audit = audit;
        this.clock = clock;
        this.nanos = nanos;
        this.lastLook = nanos.getAsLong() - PAUSE.toNanos();
    }

    /** Since when, by this node's own measure, a cutoff stands where it does. */
    private record Watched(Cutoff.State state, long since) {}

    void look() {
        if (nanos.getAsLong() - lastLook < PAUSE.toNanos()) {
            return;
        }
        lastLook = nanos.getAsLong();
        List<Cutoff> awaited = database.read(connection -> new CutoffLists(connection).awaited());
        watched.keySet().retainAll(awaited.stream().map(Cutoff::id).toList());
        Instant now = clock.instant();
        for (Cutoff cutoff : awaited) {
            Watched known = watched.get(cutoff.id());
            if (known == null || known.state() != cutoff.state()) {
                watched.put(cutoff.id(), new Watched(cutoff.state(), lastLook));
            }
            overdue(cutoff, now).ifPresent(what -> raise(cutoff, what, now));
        }
    }

    private Optional<String> overdue(Cutoff cutoff, Instant now) {
        return switch (cutoff.state()) {
            case CUTTING_OFF ->
                late(cutoff, cutoff.cutOffAt(), config.confirmationsWithin(), now)
                        .map(late -> cutoff.confirmed() + " / " + cutoff.asked());
            case RECONNECTING ->
                late(cutoff, cutoff.reconnectionAt().orElse(now), config.confirmationsWithin(), now)
                        .map(late -> cutoff.confirmed() + " / " + cutoff.asked());
            case CUT_OFF ->
                cutoff.callAfterCutoff().isPresent()
                        ? Optional.empty()
                        : late(cutoff, cutoff.confirmedAt().orElse(now), config.callWithin(), now);
            case RECONNECTED -> late(cutoff, cutoff.reconnectedAt().orElse(now), config.callWithin(), now);
            case CLOSED -> Optional.empty();
        };
    }

    private Optional<String> late(Cutoff cutoff, Instant since, Duration allowed, Instant now) {
        Watched known = watched.get(cutoff.id());
        boolean seen = known != null && lastLook - known.since() > allowed.toNanos();
        return seen || now.isAfter(since.plus(allowed)) ? Optional.of("") : Optional.empty();
    }

    private void raise(Cutoff cutoff, String what, Instant now) {
        database.inTransaction(connection -> {
            CutoffTable table = new CutoffTable(connection);
            if (table.lock(cutoff.id()).state() == cutoff.state() && table.escalate(cutoff.id(), now)) {
                String text = (cutoff.state() + " " + what).strip();
                new TimeLine(connection)
                        .add(cutoff.incident(), now, SYSTEM, CaseEntry.Kind.ESCALATED, Optional.of(cutoff.id()), text);
                audit.record(
                        connection,
                        new AuditEvent(
                                SYSTEM,
                                "cutoff.escalated",
                                "cutoff:" + cutoff.id(),
                                AuditEvent.Outcome.DONE,
                                Map.of("incident", cutoff.incident(), "state", text)));
            }
        });
    }
}
