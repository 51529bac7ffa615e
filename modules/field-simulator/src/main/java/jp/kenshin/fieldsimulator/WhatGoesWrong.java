package jp.kenshin.fieldsimulator;

import java.nio.file.Path;
import java.time.Duration;
import jp.kenshin.fieldsimulator.internal.scenario.Scenario;
import jp.kenshin.fieldsimulator.internal.wire.Weather;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that say what goes wrong: a file, and what wins over it. */
final class WhatGoesWrong {
    @Option(names = "--scenario", paramLabel = "FILE", description = "YAML: weather and incidents")
    private @Nullable Path scenario;

    @Option(names = "--loss", paramLabel = "SHARE", description = "share of datagrams lost, 0 to 1, both ways")
    private @Nullable Double loss;

    @Option(names = "--duplicates", paramLabel = "SHARE", description = "share of datagrams that arrive twice")
    private @Nullable Double duplicates;

    @Option(names = "--reordering", paramLabel = "SHARE", description = "share of datagrams that later ones overtake")
    private @Nullable Double reordering;

    @Option(
            names = "--latency",
            paramLabel = "SPAN",
            description = "longest time a datagram takes; half of it is the shortest")
    private @Nullable Duration latency;

    @Option(names = "--clock-drift", paramLabel = "SPAN", description = "most that a clock gains or loses a day")
    private @Nullable Duration drift;

    /** @throws IllegalArgumentException in words that can be shown */
    SimulatorSettings applied(SimulatorSettings settings) {
        SimulatorSettings read = scenario == null ? settings : settings.withScenario(scenario);
        Scenario known = read.scenario();
        Weather weather = known.weather();
        weather = loss == null ? weather : weather.withLoss(loss, loss);
        weather = duplicates == null ? weather : weather.withDuplicates(duplicates);
        weather = reordering == null ? weather : weather.withReordering(reordering);
        weather = latency == null ? weather : weather.withLatency(latency.dividedBy(2), latency);
        return read.withScenario(
                new Scenario(known.seed(), weather, drift == null ? known.driftPerDay() : drift, known.incidents()));
    }
}
