package jp.kenshin.collection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Refused frames, for an operator to look at. */
public interface Quarantine {
    /**
     * Entries, the latest first.
     *
     * @param reason only those of this reason
     * @param unit only those of this unit
     * @param unseen only those nobody has looked at
     * @param offset how many to pass over
     * @param limit how many at most
     */
    List<QuarantinedFrame> list(
            Optional<RefusalReason> reason, Optional<String> unit, boolean unseen, int offset, int limit);

    /** How many entries there are of that kind. */
    long count(Optional<RefusalReason> reason, Optional<String> unit, boolean unseen);

    /** Marks entries as looked at; says how many were not yet. Recorded in the audit log. */
    int markSeen(String actor, Collection<Long> ids);
}
