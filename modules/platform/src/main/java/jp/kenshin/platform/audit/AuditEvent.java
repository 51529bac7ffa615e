package jp.kenshin.platform.audit;

import java.util.Map;

/**
 * One security-relevant or partner operation.
 *
 * @param actor user or machine name as authenticated, or {@code system}
 * @param action dotted verb, such as {@code portal.sign-in}, {@code registry.import}, {@code nw.changes}
 * @param target what it was done to, such as {@code meter:W-0000001}; empty when there is none
 * @param outcome what came of it
 * @param detail further facts; never secrets, never readings
 */
public record AuditEvent(String actor, String action, String target, Outcome outcome, Map<String, String> detail) {
    /** What came of an operation. */
    public enum Outcome {
        DONE,
        REFUSED,
        FAILED
    }

    public AuditEvent {
        detail = Map.copyOf(detail);
    }

    public static AuditEvent done(String actor, String action, String target) {
        return new AuditEvent(actor, action, target, Outcome.DONE, Map.of());
    }

    public static AuditEvent refused(String actor, String action, String target, String reason) {
        return new AuditEvent(actor, action, target, Outcome.REFUSED, Map.of("reason", reason));
    }
}
