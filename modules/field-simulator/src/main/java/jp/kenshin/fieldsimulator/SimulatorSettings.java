package jp.kenshin.fieldsimulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import jp.kenshin.fieldsimulator.internal.population.Population;
import jp.kenshin.fieldsimulator.internal.scenario.Scenario;
import jp.kenshin.fieldsimulator.internal.scenario.ScenarioError;

/**
 * What makes one field differ from the next.
 *
 * @param server where the head end listens for units
 * @param local address units send from; its port is not used
 * @param seed other seeds, other households and other accidents
 * @param start where the field's time begins; empty for now, less {@code back}
 * @param back how long before now the field's time begins where it is to catch up
 * @param speed how much faster the field's time runs; while it catches up, or for ever where {@code start} is given
 * @param startWithin units wake within this time after the beginning
 * @param threads each serves its share of the units
 * @param sharedSockets sockets a thread's enveloped units share; 0 for one each
 * @param keys file that units keep renewed keys in
 */
public record SimulatorSettings(
        InetSocketAddress server,
        InetSocketAddress local,
        Population population,
        Scenario scenario,
        long seed,
        Optional<Instant> start,
        Duration back,
        double speed,
        Duration startWithin,
        int threads,
        int sharedSockets,
        Optional<Path> keys) {

    private static final Duration DEMONSTRATION_BACK = Duration.ofHours(6);
    private static final double DEMONSTRATION_SPEED = 600;
    private static final String DEMONSTRATION_DAY = "demonstration.yaml";

    /** The demonstration's units against a server, from six hours back. */
    public static SimulatorSettings demonstration(InetSocketAddress server, long seed) {
        return new SimulatorSettings(
                server,
                new InetSocketAddress(0),
                Population.demonstration(seed),
                Scenario.NONE,
                seed,
                Optional.empty(),
                DEMONSTRATION_BACK,
                DEMONSTRATION_SPEED,
                Duration.ofSeconds(10),
                1,
                0,
                Optional.empty());
    }

    public SimulatorSettings withPopulation(Population units) {
        return new SimulatorSettings(
                server, local, units, scenario, seed, start, back, speed, startWithin, threads, sharedSockets, keys);
    }

    public SimulatorSettings withScenario(Scenario what) {
        return new SimulatorSettings(
                server, local, population, what, seed, start, back, speed, startWithin, threads, sharedSockets, keys);
    }

    /**
     * What goes wrong on a day of the demonstration: some alarms of every partner, and not many. The day is the last six hours of what
     * the field catches up with, and what comes then; so {@link #withBack(Duration)} goes before.
     */
    public SimulatorSettings withDemonstrationDay() {
        try (InputStream yaml = SimulatorSettings.class.getResourceAsStream(DEMONSTRATION_DAY)) {
            Scenario day = Scenario.parse(
                    new String(Objects.requireNonNull(yaml, DEMONSTRATION_DAY).readAllBytes(), StandardCharsets.UTF_8));
            boolean longer = start.isEmpty() && back.compareTo(DEMONSTRATION_BACK) > 0;
            return withScenario(longer ? day.later(back.minus(DEMONSTRATION_BACK)) : day);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What shall go wrong, from a file.
     *
     * @throws IllegalArgumentException naming file and line that are wrong
     */
    public SimulatorSettings withScenario(Path yaml) {
        try {
            return withScenario(Scenario.parse(Files.readString(yaml)));
        } catch (IOException e) {
            throw new IllegalArgumentException(yaml + " cannot be read: " + e.getMessage(), e);
        } catch (ScenarioError e) {
            throw new IllegalArgumentException(yaml + ", " + e.getMessage(), e);
        }
    }

    /** Our time, after having caught up from so long ago at the usual speed. */
    public SimulatorSettings withBack(Duration before) {
        return withBack(before, DEMONSTRATION_SPEED);
    }

    /** A time of its own that runs at one speed for ever. */
    public SimulatorSettings withTime(Instant begin, double factor) {
        return new SimulatorSettings(
                server,
                local,
                population,
                scenario,
                seed,
                Optional.of(begin),
                back,
                factor,
                startWithin,
                threads,
                sharedSockets,
                keys);
    }

    /** Our time, after having caught up from so long ago. */
    public SimulatorSettings withBack(Duration before, double factor) {
        return new SimulatorSettings(
                server,
                local,
                population,
                scenario,
                seed,
                Optional.empty(),
                before,
                factor,
                startWithin,
                threads,
                sharedSockets,
                keys);
    }

    public SimulatorSettings withStartWithin(Duration span) {
        return new SimulatorSettings(
                server, local, population, scenario, seed, start, back, speed, span, threads, sharedSockets, keys);
    }

    public SimulatorSettings withSockets(InetSocketAddress from, int loops, int shared) {
        return new SimulatorSettings(
                server, from, population, scenario, seed, start, back, speed, startWithin, loops, shared, keys);
    }

    public SimulatorSettings withKeys(Path file) {
        return new SimulatorSettings(
                server,
                local,
                population,
                scenario,
                seed,
                start,
                back,
                speed,
                startWithin,
                threads,
                sharedSockets,
                Optional.of(file));
    }
}
