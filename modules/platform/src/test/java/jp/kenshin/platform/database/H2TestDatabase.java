package jp.kenshin.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import jp.kenshin.platform.internal.database.DefaultDatabase;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in a file, with the settings of the embedded profile: nothing is acknowledged before it is written. */
final class H2TestDatabase implements TestDatabase {
    private static final String SETTINGS = ";WRITE_DELAY=0;LOCK_TIMEOUT=20000;DB_CLOSE_DELAY=-1";

    private final Path folder;
    private final JdbcDataSource dataSource;
    private Database database;

    private H2TestDatabase(Path folder) {
        this.folder = folder;
        this.dataSource = dataSource(folder);
        this.database = DefaultDatabase.migrated(dataSource);
    }

    static TestDatabase create() {
        try {
            Path folder = Files.createTempDirectory("kenshin-h2-");
            Files.copy(Template.FILE, folder.resolve("kenshin.mv.db"));
            return new H2TestDatabase(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JdbcDataSource dataSource(Path folder) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("kenshin") + SETTINGS);
        dataSource.setUser("kenshin");
        dataSource.setPassword("");
        return dataSource;
    }

    @Override
    public Vendor vendor() {
        return Vendor.H2;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public Database database() {
        return database;
    }

    @Override
    public void restart() {
        shutDown(dataSource);
        database = DefaultDatabase.migrated(dataSource);
    }

    @Override
    public void close() {
        shutDown(dataSource);
        delete(folder);
    }

    private static void shutDown(JdbcDataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A migrated file, made once in a JVM. */
    private static final class Template {
        static final Path FILE = migrate();

        private static Path migrate() {
            try {
                Path folder = Files.createTempDirectory("kenshin-h2-template-");
                JdbcDataSource dataSource = dataSource(folder);
                DefaultDatabase.migrated(dataSource);
                try (Connection connection = dataSource.getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("SHUTDOWN");
                }
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
                return folder.resolve("kenshin.mv.db");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
