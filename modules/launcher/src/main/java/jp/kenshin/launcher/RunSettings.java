package jp.kenshin.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the run command has been told, by system properties ({@code mvn -Prun -Dkenshin.partner.port=19443}).
 *
 * @param installation built server
 * @param folder of the running server: configuration, log and data; survives a restart
 * @param clean whether to throw the folder away first ({@code kenshin.clean})
 * @param days how many days back the feeder begins ({@code kenshin.feed.days}, 7; negative for no feeder)
 * @param seed of the feeder ({@code kenshin.feed.seed}, 1)
 * @param ports {@code kenshin.partner.port}, {@code kenshin.internal.port}, {@code kenshin.field.port}
 * @param variables every other property that begins with {@code kenshin.}, handed to the server as it is
 */
record RunSettings(
        Path installation,
        Path folder,
        boolean clean,
        int days,
        long seed,
        Ports ports,
        Map<String, String> variables) {
    private static final String OWN = "kenshin.run.";
    private static final String FEED = "kenshin.feed.";
    private static final String CLEAN = "kenshin.clean";

    static RunSettings from(Properties properties) {
        Map<String, String> rest = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("kenshin."))
                .filter(name -> !name.startsWith(OWN) && !name.startsWith(FEED) && !name.equals(CLEAN))
                .forEach(name -> rest.put(name, properties.getProperty(name)));
        Ports ports = new Ports(
                number(rest.remove("kenshin.partner.port"), Ports.DEFAULT.partner()),
                number(rest.remove("kenshin.internal.port"), Ports.DEFAULT.internal()),
                number(rest.remove("kenshin.field.port"), Ports.DEFAULT.field()));
        return new RunSettings(
                Path.of(properties.getProperty(OWN + "installation", "ear/target/liberty/wlp")),
                Path.of(properties.getProperty(OWN + "folder", "target/run")),
                !properties.getProperty(CLEAN, "false").equals("false"),
                number(properties.getProperty(FEED + "days"), 7),
                number(properties.getProperty(FEED + "seed"), 1),
                ports,
                rest);
    }

    private static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new FailedStart("\"" + text + "\" is not a number", e);
        }
    }

    /** Data of the embedded database. */
    Path data() {
        return folder.resolve("data");
    }
}
