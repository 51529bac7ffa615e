package jp.kenshin.console.collection;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.DatabaseError;

/** The events in memory; can go away. */
final class RecordedAudit implements AuditLog {
    final List<AuditEvent> events = new ArrayList<>();
    boolean away;

    @Override
    public void record(Connection transaction, AuditEvent event) {
        record(event);
    }

    @Override
    public void record(AuditEvent event) {
        if (away) {
            throw new KenshinException(DatabaseError.DATABASE_UNAVAILABLE, "the log is away");
        }
        events.add(event);
    }
}
