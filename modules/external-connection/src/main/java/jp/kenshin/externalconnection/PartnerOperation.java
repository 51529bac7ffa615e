package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.Map;
import jp.kenshin.platform.audit.AuditEvent;

/**
 * One thing that a partner did, as the audit log has it.
 *
 * @param position place in the audit log, increasing
 * @param at when
 * @param actor user or machine name, as authenticated or as it was typed
 * @param action dotted verb
 * @param target what it was done to; empty when there is none
 * @param outcome what came of it
 * @param detail further facts
 */
public record PartnerOperation(
        long position,
        Instant at,
        String actor,
        String action,
        String target,
        AuditEvent.Outcome outcome,
        Map<String, String> detail) {
    public PartnerOperation {
        detail = Map.copyOf(detail);
    }
}
