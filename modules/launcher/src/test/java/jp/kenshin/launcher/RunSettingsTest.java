package jp.kenshin.launcher;

import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The run command")
@Tag("C-15")
class RunSettingsTest {
    @Test
    void starts_the_field_of_the_demonstration_so_far_back_that_yesterday_is_whole() {
        RunSettings settings = RunSettings.from(properties(Map.of()));
        assertTrue(settings.isSimulated());
        assertEquals(Duration.ofHours(54), settings.field().back());
        assertEquals(3_610, settings.field().server().getPort());
        assertEquals(
                Optional.of(settings.folder().resolve("field-keys")),
                settings.field().keys());
    }

    @Test
    void lets_alarms_be_raised_unless_another_scenario_is_given() {
        assertTrue(incidents(Map.of()) > 0);
        assertEquals(0, incidents(Map.of("kenshin.simulator.scenario", "none")));
    }

    private static int incidents(Map<String, String> told) {
        return RunSettings.from(properties(told)).field().scenario().incidents().size();
    }

    @Test
    void hands_on_what_it_is_told() {
        RunSettings settings = RunSettings.from(properties(Map.of(
                "kenshin.simulator.hours", "-1",
                "kenshin.simulator.seed", "9",
                "kenshin.field.port", "13610",
                "kenshin.collection.batch-size", "7")));
        assertFalse(settings.isSimulated());
        assertEquals(9, settings.field().seed());
        assertEquals(13_610, settings.field().server().getPort());
        assertEquals(Map.of("kenshin.collection.batch-size", "7"), settings.variables());
    }

    @Test
    void names_the_line_of_a_scenario_that_is_wrong(@TempDir Path folder) throws IOException {
        Path scenario = Files.writeString(folder.resolve("bad.yaml"), "name: x\nweather: {los: 1}\n");
        RunSettings settings = RunSettings.from(properties(Map.of("kenshin.simulator.scenario", scenario.toString())));
        IllegalArgumentException error = assertThrows(IllegalArgumentException.class, settings::field);
        assertTrue(String.valueOf(error.getMessage()).startsWith(scenario + ", line 2: los"), error::getMessage);
    }

    @Test
    void names_a_field_port_that_is_in_use() throws IOException {
        Ports free = Ports.free();
        try (DatagramSocket other = new DatagramSocket(free.field())) {
            FailedStart failure = assertThrows(FailedStart.class, free::requireFree);
            assertEquals(
                    "UDP port " + other.getLocalPort()
                            + " is in use: end the program that uses it, or choose another port with "
                            + "-Dkenshin.field.port=<port>",
                    failure.getMessage());
        }
    }

    private static Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }
}
