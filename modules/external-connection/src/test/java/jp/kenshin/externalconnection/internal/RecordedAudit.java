package jp.kenshin.externalconnection.internal;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;

/** Keeps what is recorded. */
public final class RecordedAudit implements AuditLog {
    private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void record(Connection transaction, AuditEvent event) {
        events.add(event);
    }

    @Override
    public void record(AuditEvent event) {
        events.add(event);
    }

    /** Actions in the order they were recorded. */
    public List<String> actions() {
        return events.stream().map(AuditEvent::action).toList();
    }

    public List<AuditEvent> events() {
        return List.copyOf(events);
    }
}
