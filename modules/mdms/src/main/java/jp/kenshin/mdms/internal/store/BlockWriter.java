package jp.kenshin.mdms.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import jp.kenshin.platform.database.Vendor;

/** Writes blocks as fast as the database takes them. */
interface BlockWriter extends AutoCloseable {
    void write(Block block) throws SQLException;

    /** Writes what is left; the connection is free for other statements afterwards. */
    void finish() throws SQLException;

    /** Without {@link #finish}, what was written is abandoned. */
    @Override
    void close() throws SQLException;

    static BlockWriter on(Connection connection, Vendor vendor) throws SQLException {
        return switch (vendor) {
            case POSTGRESQL -> new CopyBlockWriter(connection);
            case H2 -> new JdbcBlockWriter(connection);
        };
    }
}
