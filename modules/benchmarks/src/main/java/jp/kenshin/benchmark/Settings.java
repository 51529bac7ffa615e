package jp.kenshin.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run is asked for.
 *
 * @param only requirements to measure; empty for all ({@code -Dbench.only=P-1,P-6})
 * @param scale part of the full size ({@code -Dbench.scale=0.1})
 * @param runs measured runs of each ({@code -Dbench.runs=5})
 * @param warmUps runs before them that do not count ({@code -Dbench.warm-ups=3}); servers are started one time
 * @param report the table is written there ({@code -Dbench.report})
 */
record Settings(Set<String> only, double scale, int runs, int warmUps, Path report) {
    static Settings fromSystem() {
        return new Settings(
                Arrays.stream(System.getProperty("bench.only", "").split(",", -1))
                        .map(String::strip)
                        .filter(id -> !id.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                Double.parseDouble(System.getProperty("bench.scale", "1")),
                Integer.getInteger("bench.runs", 5),
                Integer.getInteger("bench.warm-ups", 3),
                Path.of(System.getProperty("bench.report", "docs/benchmarks.md")));
    }

    boolean wants(Subject subject) {
        return only.isEmpty() || only.contains(subject.id());
    }

    int scaled(int full) {
        return Math.max(1, (int) Math.round(full * scale));
    }
}
