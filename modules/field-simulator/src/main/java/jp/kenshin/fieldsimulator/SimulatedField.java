package jp.kenshin.fieldsimulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The meters of the demonstration registry that the field drives: number 0000001 of each kind and the 100 from 0000201 on. All others stay
 * silent, for acceptance tests to use.
 */
public final class SimulatedField {
    private static final int FIRST = 201;
    private static final String ELECTRICITY_IMPORT = "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0";
    private static final String ELECTRICITY_EXPORT = "0.0.0.1.19.1.12.0.0.0.0.0.0.0.0.3.72.0";
    private static final String GAS = "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0";
    private static final String LPG = "0.0.0.1.1.8.58.0.0.0.0.0.0.0.0.0.42.0";
    private static final String WATER = "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0";
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Duration HOUR = Duration.ofHours(1);

    private final List<SimulatedRegister> registers = new ArrayList<>();

    /**
     * @param seed other seeds make other households
     * @param metersOfEachKind how many besides number 0000001
     */
    public SimulatedField(long seed, int metersOfEachKind) {
        Chance chance = new Chance(seed);
        IntStream.concat(IntStream.of(1), IntStream.range(FIRST, FIRST + metersOfEachKind))
                .forEach(number -> {
                    addElectricity("E-%07d".formatted(number), chance);
                    add("G-%07d".formatted(number), GAS, Usage.GAS, chance);
                    add("W-%07d".formatted(number), WATER, Usage.WATER, chance);
                    add("L-%07d".formatted(number), LPG, Usage.LPG, chance);
                });
    }

    private void addElectricity(String meter, Chance seed) {
        Chance chance = seed.of(meter);
        long size = chance.between(1, 45, 190);
        boolean solar = chance.oneIn(2, 4);
        registers.add(new SimulatedRegister(
                meter, ELECTRICITY_IMPORT, Usage.ELECTRICITY, 2, HALF_HOUR, solar ? size * 7 / 10 : size, chance));
        registers.add(new SimulatedRegister(
                meter,
                ELECTRICITY_EXPORT,
                Usage.SUNSHINE,
                2,
                HALF_HOUR,
                solar ? chance.between(3, 60, 140) : 0,
                chance));
    }

    private void add(String meter, String readingType, Usage usage, Chance seed) {
        Chance chance = seed.of(meter);
        registers.add(new SimulatedRegister(meter, readingType, usage, 3, HOUR, chance.between(1, 40, 200), chance));
    }

    /** All that the meters report from one instant (exclusive) to another (inclusive), in order of time, a line each. */
    public List<String> csvLines(Instant from, Instant to) {
        List<String> lines = new ArrayList<>();
        long grid = HALF_HOUR.toSeconds();
        for (long second = Math.floorDiv(from.getEpochSecond(), grid) * grid + grid;
                second <= to.getEpochSecond();
                second += grid) {
            Instant instant = Instant.ofEpochSecond(second);
            for (SimulatedRegister register : registers) {
                line(register, instant).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private static Optional<String> line(SimulatedRegister register, Instant instant) {
        if (!register.isDueAt(instant)) {
            return Optional.empty();
        }
        return register.readAt(instant)
                .map(value -> String.join(
                        ",",
                        register.meter(),
                        register.readingType(),
                        instant.atZone(SimulatedRegister.JST).toOffsetDateTime().toString(),
                        value.toPlainString()));
    }
}
