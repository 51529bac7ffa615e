package jp.kenshin.launcher;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import jp.kenshin.fieldsimulator.SimulatorSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the run command has been told, by system properties ({@code mvn -Prun -Dkenshin.partner.port=19443}).
 *
 * @param installation built server
 * @param folder of the running server: configuration, log and data; survives a restart
 * @param clean whether to throw the folder away first ({@code kenshin.clean})
 * @param hours how many hours back the simulated field begins ({@code kenshin.simulator.hours}, 54; negative for no field)
 * @param seed of the field ({@code kenshin.simulator.seed}, 1)
 * @param scenario what goes wrong in it ({@code kenshin.simulator.scenario}, a YAML file, or {@code none}); the
 *     demonstration's own day where nothing is said
 * @param ports {@code kenshin.partner.port}, {@code kenshin.internal.port}, {@code kenshin.field.port}
 * @param variables every other property that begins with {@code kenshin.}, handed to the server as it is
 */
record RunSettings(
        Path installation,
        Path folder,
        boolean clean,
        int hours,
        long seed,
        Optional<Path> scenario,
        Ports ports,
        Map<String, String> variables) {
    /** So that yesterday is whole: gas, water and LP gas tell a day at the end of it. */
    private static final int TWO_DAYS_AND_MORE = 54;

    private static final double AN_HOUR_A_SECOND = 3_600;
    private static final String OWN = "kenshin.run.";
    private static final String SIMULATOR = "kenshin.simulator.";
    private static final String CLEAN = "kenshin.clean";
    private static final Path NOTHING_GOES_WRONG = Path.of("none");

    static RunSettings from(Properties properties) {
        Map<String, String> rest = new TreeMap<>();
        properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("kenshin."))
                .filter(name -> !name.startsWith(OWN) && !name.startsWith(SIMULATOR) && !name.equals(CLEAN))
                .forEach(name -> rest.put(name, properties.getProperty(name)));
        Ports ports = new Ports(
                number(rest.remove("kenshin.partner.port"), Ports.DEFAULT.partner()),
                number(rest.remove("kenshin.internal.port"), Ports.DEFAULT.internal()),
                number(rest.remove("kenshin.field.port"), Ports.DEFAULT.field()));
        return new RunSettings(
                Path.of(properties.getProperty(OWN + "installation", "ear/target/liberty/wlp")),
                Path.of(properties.getProperty(OWN + "folder", "target/run")),
                !properties.getProperty(CLEAN, "false").equals("false"),
                number(properties.getProperty(SIMULATOR + "hours"), TWO_DAYS_AND_MORE),
                number(properties.getProperty(SIMULATOR + "seed"), 1),
                Optional.ofNullable(properties.getProperty(SIMULATOR + "scenario"))
                        .map(Path::of),
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

    boolean isSimulated() {
        return hours >= 0;
    }

    /**
     * The field beside the server. Its units keep renewed keys in the server's folder, so that both forget them together.
     *
     * @throws IllegalArgumentException where the scenario is not right
     */
    SimulatorSettings field() {
        InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), ports.field());
        SimulatorSettings field = SimulatorSettings.demonstration(server, seed)
                .withBack(Duration.ofHours(hours), AN_HOUR_A_SECOND)
                .withKeys(folder.resolve("field-keys"));
        if (scenario.isEmpty()) {
            return field.withDemonstrationDay();
        }
        return scenario.get().equals(NOTHING_GOES_WRONG) ? field : field.withScenario(scenario.get());
    }

    /** Data of the embedded database. */
    Path data() {
        return folder.resolve("data");
    }
}
