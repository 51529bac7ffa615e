package jp.kenshin.platform.audit;

import java.sql.Connection;

/** Append-only log of operations. Entries are chained by hashes within a second of their commit, in commit order. */
public interface AuditLog {
    /** Records with the facts of the given transaction: both commit or neither does. */
    void record(Connection transaction, AuditEvent event);

    /** Records by itself, for what has no transaction: refusals and reads. Not to be called from within a unit of work. */
    void record(AuditEvent event);
}
