package jp.kenshin.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What makes one server differ from the next.
 *
 * @param identity include of {@code liberty-config} that says who may sign in: {@code embedded} or {@code keycloak}
 * @param ports where the listeners answer
 * @param variables server variables and MicroProfile Config keys beyond those above; written to a file
 * @param secrets likewise, but handed over in the environment
 * @param javaHome the JDK the server runs on
 */
public record ServerSettings(
        DatabaseChoice database,
        String identity,
        Ports ports,
        Map<String, String> variables,
        Map<String, String> secrets,
        Path javaHome) {

    public ServerSettings {
        variables = Map.copyOf(variables);
        secrets = Map.copyOf(secrets);
    }

    /** The embedded identity on the JDK that runs now. */
    public static ServerSettings embedded(DatabaseChoice database, Ports ports) {
        return new ServerSettings(
                database, "embedded", ports, Map.of(), Map.of(), Path.of(System.getProperty("java.home")));
    }

    public ServerSettings withIdentity(String name) {
        return new ServerSettings(database, name, ports, variables, secrets, javaHome);
    }

    public ServerSettings withPorts(Ports others) {
        return new ServerSettings(database, identity, others, variables, secrets, javaHome);
    }

    public ServerSettings withJavaHome(Path home) {
        return new ServerSettings(database, identity, ports, variables, secrets, home);
    }

    public ServerSettings withVariable(String name, String value) {
        Map<String, String> more = new TreeMap<>(variables);
        more.put(name, value);
        return new ServerSettings(database, identity, ports, more, secrets, javaHome);
    }

    public ServerSettings withSecret(String name, String value) {
        Map<String, String> more = new TreeMap<>(secrets);
        more.put(name, value);
        return new ServerSettings(database, identity, ports, variables, more, javaHome);
    }

    /** All that {@code bootstrap.properties} has to say. */
    Map<String, String> bootstrap() {
        Map<String, String> all = new TreeMap<>(database.variables());
        all.put("kenshin.database", database.profile());
        all.put("kenshin.identity", identity);
        all.put("kenshin.partner.port", Integer.toString(ports.partner()));
        all.put("kenshin.internal.port", Integer.toString(ports.internal()));
        all.put("kenshin.field.port", Integer.toString(ports.field()));
        all.putAll(variables);
        return all;
    }

    /** Secrets by the names under which the server finds them in its environment. */
    Map<String, String> environment() {
        Map<String, String> all = new TreeMap<>();
        database.secrets().forEach((name, value) -> all.put(asEnvironment(name), value));
        secrets.forEach((name, value) -> all.put(asEnvironment(name), value));
        return all;
    }

    private static String asEnvironment(String variable) {
        return variable.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "ServerSettings[" + database + ", " + identity + ", " + ports + ", " + variables + "]";
    }
}
