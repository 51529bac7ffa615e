package jp.kenshin.externalconnection.internal.cutoff;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.internal.ExternalConnectionConfig;
import jp.kenshin.externalconnection.internal.casefile.CutoffLists;
import jp.kenshin.externalconnection.internal.casefile.CutoffTable;
import jp.kenshin.externalconnection.internal.casefile.TimeLine;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;

/** Raises what takes too long (S-05): points that do not confirm, and a partner that nobody has phoned. */
@Singleton
public class Escalation {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final String SYSTEM = "system";

    private final Database database;
    private final ExternalConnectionConfig config;
    private final AuditLog audit;
    private final Clock clock;
    private Instant next = Instant.MIN;

    @Inject
    public Escalation(Database database, ExternalConnectionConfig config, AuditLog audit, Clock clock) {
        this.database = database.urgent();
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    void look() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        Instant asked = now.minus(config.confirmationsWithin());
        Instant told = now.minus(config.callWithin());
        for (Cutoff cutoff : database.read(connection -> new CutoffLists(connection).overdue(asked, told))) {
            overdue(cutoff, now).ifPresent(what -> raise(cutoff, what, now));
        }
    }

    private Optional<String> overdue(Cutoff cutoff, Instant now) {
        return switch (cutoff.state()) {
            case CUTTING_OFF ->
                late(cutoff.cutOffAt(), config.confirmationsWithin(), now)
                        .map(late -> cutoff.confirmed() + " / " + cutoff.asked());
            case RECONNECTING ->
                late(cutoff.reconnectionAt().orElse(now), config.confirmationsWithin(), now)
                        .map(late -> cutoff.confirmed() + " / " + cutoff.asked());
            case CUT_OFF ->
                cutoff.callAfterCutoff().isPresent()
                        ? Optional.empty()
                        : late(cutoff.confirmedAt().orElse(now), config.callWithin(), now);
            case RECONNECTED -> late(cutoff.reconnectedAt().orElse(now), config.callWithin(), now);
            case CLOSED -> Optional.empty();
        };
    }

    private static Optional<String> late(Instant since, Duration allowed, Instant now) {
        return now.isAfter(since.plus(allowed)) ? Optional.of("") : Optional.empty();
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
