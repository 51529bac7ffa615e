package jp.kenshin.fieldsimulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;
import jp.kenshin.fieldsimulator.internal.population.Population;
import jp.kenshin.fieldsimulator.internal.population.PopulationFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options that say which units there are: one of three ways. */
final class WhichUnits {
    @Option(
            names = "--demonstration",
            description = "those of the demonstration: 0000001 and 0000021 to 0000300 of each kind")
    private boolean demonstration;

    @Option(
            names = "--population",
            paramLabel = "FILE",
            description = "CSV: unit_id,protection,area,storage_days,meters")
    private @Nullable Path file;

    @ArgGroup(exclusive = false)
    private @Nullable Numbers numbers;

    /** How many of each kind. */
    private static final class Numbers {
        @Option(names = "--electricity", paramLabel = "N", description = "so many electricity meters")
        private int electricity;

        @Option(names = "--gas", paramLabel = "N", description = "so many terminals with a gas meter")
        private int gas;

        @Option(names = "--water", paramLabel = "N", description = "so many terminals with a water meter")
        private int water;

        @Option(names = "--lpg", paramLabel = "N", description = "so many terminals with an LP gas meter")
        private int lpg;

        @Option(
                names = "--first",
                paramLabel = "N",
                defaultValue = "1001",
                description = "their first number (default ${DEFAULT-VALUE})")
        private int first;

        Population population(long seed) {
            Map<MeterKind, Integer> counts = new EnumMap<>(MeterKind.class);
            counts.put(MeterKind.ELECTRICITY, electricity);
            counts.put(MeterKind.GAS, gas);
            counts.put(MeterKind.WATER, water);
            counts.put(MeterKind.LPG, lpg);
            return Population.numbered(first, counts, seed);
        }
    }

    /** @throws IllegalArgumentException naming file and line that are wrong */
    Population population(long seed) {
        if (demonstration) {
            return Population.demonstration(seed);
        }
        return file == null ? Objects.requireNonNull(numbers).population(seed) : read(file, seed);
    }

    private static Population read(Path file, long seed) {
        try {
            return PopulationFile.parse(Files.readAllLines(file), seed);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ", " + e.getMessage(), e);
        }
    }
}
