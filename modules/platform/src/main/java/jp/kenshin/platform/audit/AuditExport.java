package jp.kenshin.platform.audit;

import java.io.IOException;
import java.io.OutputStream;

/** Gives the log out as a signed file that anybody can verify without the server; the format is laid down in {@code docs/audit-log.md}. */
public interface AuditExport {
    /**
     * Writes the file while it is read from the database. One that was broken off has no trailer.
     *
     * @param actor who asked for it; stands in the file
     */
    void write(AuditWindow window, String actor, OutputStream out) throws IOException;
}
