package jp.kenshin.launcher;

import java.nio.file.Path;
import java.util.Map;

/** Which database a server keeps its data in. */
public sealed interface DatabaseChoice {

    /** Name of the include in {@code liberty-config}, without {@code .xml}. */
    String profile();

    /** Server variables that may stand in a file. */
    Map<String, String> variables();

    /** Server variables that may not. */
    Map<String, String> secrets();

    /**
     * Embedded H2.
     *
     * @param folder holds the database files and survives the server
     */
    record EmbeddedH2(Path folder) implements DatabaseChoice {
        @Override
        public String profile() {
            return "h2";
        }

        @Override
        public Map<String, String> variables() {
            return Map.of("kenshin.data", folder.toAbsolutePath().toString());
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of();
        }
    }

    /**
     * A PostgreSQL server.
     *
     * @param url JDBC URL without credentials
     */
    record PostgreSql(String url, String user, String password) implements DatabaseChoice {
        @Override
        public String profile() {
            return "postgresql";
        }

        @Override
        public Map<String, String> variables() {
            return Map.of("kenshin.database.url", url, "kenshin.database.user", user);
        }

        @Override
        public Map<String, String> secrets() {
            return Map.of("kenshin.database.password", password);
        }

        @Override
        public String toString() {
            return "PostgreSql[" + url + ", " + user + "]";
        }
    }
}
