package jp.kenshin.platform.internal.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import javax.sql.DataSource;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.DatabaseError;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class UnreachableDatabaseTest {
    @Test
    void aServerThatIsNotThereIsOneClearLine() throws IOException {
        PGSimpleDataSource nobody = new PGSimpleDataSource();
        nobody.setServerNames(new String[] {"localhost"});
        nobody.setPortNumbers(new int[] {freePort()});

        assertUnavailableInOneLine(nobody);
    }

    @Test
    void aWrongPasswordIsOneClearLineWithoutThePassword(@TempDir Path folder) {
        DefaultDatabase.migrated(h2(folder, "right"));

        assertUnavailableInOneLine(h2(folder, "wrong-secret"));
    }

    private static void assertUnavailableInOneLine(DataSource dataSource) {
        KenshinException failure = assertThrows(KenshinException.class, () -> DefaultDatabase.migrated(dataSource));

        assertEquals(DatabaseError.DATABASE_UNAVAILABLE, failure.code());
        String line = String.valueOf(failure.getMessage());
        assertFalse(line.contains("\n"), line);
        assertFalse(line.contains("wrong-secret"), line);
    }

    private static JdbcDataSource h2(Path folder, String password) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("kenshin"));
        dataSource.setUser("kenshin");
        dataSource.setPassword(password);
        return dataSource;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
