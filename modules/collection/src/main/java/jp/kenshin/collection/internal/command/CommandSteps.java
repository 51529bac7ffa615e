package jp.kenshin.collection.internal.command;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommand.State;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
import jp.kenshin.platform.audit.AuditLog;

/** Every step of a command in the audit log, with the step it records or not at all. */
@Singleton
public class CommandSteps {
    /** Who takes the steps that no person takes. */
    static final String SYSTEM = "system";

    private final AuditLog audit;

    @Inject
    public CommandSteps(AuditLog audit) {
        this.audit = audit;
    }

    void taken(Connection transaction, FieldCommand command, State step, String actor) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("command", command.id());
        detail.put("step", step.name());
        detail.put("unit", command.unit());
        command.partner().map(PartnerId::value).ifPresent(partner -> detail.put("partner", partner));
        audit.record(
                transaction,
                new AuditEvent(
                        actor,
                        "collection.command."
                                + command.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        command.meter().map(meter -> "meter:" + meter).orElse("unit:" + command.unit()),
                        step == State.FAILED || step == State.TIMED_OUT ? Outcome.FAILED : Outcome.DONE,
                        detail));
    }
}
