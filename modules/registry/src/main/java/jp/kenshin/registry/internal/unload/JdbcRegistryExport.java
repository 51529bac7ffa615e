package jp.kenshin.registry.internal.unload;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.RegistryExport;
import jp.kenshin.registry.RegistryImport.Table;

/** Plain JDBC inside of one read, so that all files are of one moment and no row stays in memory. */
@Singleton
public class JdbcRegistryExport implements RegistryExport {
    private static final int FETCH_SIZE = 10_000;

    private final Database database;
    private final AuditLog audit;

    @Inject
    public JdbcRegistryExport(Database database, AuditLog audit) {
        this.database = database;
        this.audit = audit;
    }

    @Override
    public void write(String actor, Files files) throws IOException {
        audit.record(AuditEvent.done(actor, "registry.export", "registry"));
        try {
            database.read(connection -> {
                for (Table table : Table.values()) {
                    write(connection, table, files);
                }
                return true;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(Connection connection, Table table, Files files) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TableQuery.of(table))) {
            query.setFetchSize(FETCH_SIZE);
            try (ResultSet result = query.executeQuery()) {
                write(table, result, files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Table table, ResultSet result, Files files) throws SQLException, IOException {
        Writer file = files.begin(table);
        file.append(String.join(",", table.columns())).append("\r\n");
        CsvRow row = new CsvRow(result);
        while (result.next()) {
            file.append(row.line());
        }
        file.flush();
    }
}
