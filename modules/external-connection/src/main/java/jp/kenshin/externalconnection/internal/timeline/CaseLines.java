package jp.kenshin.externalconnection.internal.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import jp.kenshin.externalconnection.CaseEntry;

/** Where mail and evidence write what they did into a case. */
@FunctionalInterface
public interface CaseLines {
    /**
     * Adds a line in the caller's unit of work.
     *
     * @param text further words: names, addresses, numbers
     */
    void add(Connection transaction, String incident, String actor, CaseEntry.Kind kind, String text)
            throws SQLException;
}
