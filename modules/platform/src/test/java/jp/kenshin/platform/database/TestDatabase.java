package jp.kenshin.platform.database;

import javax.sql.DataSource;

/** One migrated database that a test has for itself. */
public interface TestDatabase extends AutoCloseable {
    Vendor vendor();

    /** Where the code under test gets its connections; stays valid over {@link #restart}. */
    DataSource dataSource();

    Database database();

    /**
     * Ends every connection and starts again from what is on disk. H2 stops and opens its file again; of PostgreSQL, which other
     * tests share, all sessions of this database are terminated.
     */
    void restart();

    /** Drops it. */
    @Override
    void close();
}
