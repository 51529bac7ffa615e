package jp.kenshin.platform.audit;

import java.util.List;
import jp.kenshin.auditchain.AuditEntry;

/** Looks entries of the log up, the newest first. What is found proves nothing by itself: for that there is {@link AuditExport}. */
public interface AuditSearch {
    long count(AuditFilter filter);

    /** Entries of positions below one, at most {@code limit}. */
    List<AuditEntry> list(AuditFilter filter, long beforePosition, int limit);

    /** Entries after so many newer ones, at most {@code limit}. */
    List<AuditEntry> page(AuditFilter filter, int offset, int limit);
}
