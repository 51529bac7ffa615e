package jp.kenshin.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** P-6: {@link KernelBenchmark} by JMH, in JVMs of its own. */
final class KernelSubject implements Subject {
    private static final double NANOSECONDS = 40;
    /** The few objects of a batch, spread over its values, are less than this. */
    private static final double BYTES = 0.1;

    @Override
    public String id() {
        return "P-6";
    }

    @Override
    public List<Finding> measure(Settings settings) throws Exception {
        Options options = new OptionsBuilder()
                .include(KernelBenchmark.class.getSimpleName() + ".wholeSet")
                .forks(settings.runs())
                .warmupIterations(4)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(4)
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .jvmArgs("-Xmx512m")
                .verbosity(VerboseMode.SILENT)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        double[] nanoseconds = new double[0];
        double[] bytes = new double[0];
        for (RunResult result : results) {
            nanoseconds = forks(result, "");
            bytes = forks(result, "gc.alloc.rate.norm");
        }
        String what = "all rules on arrival, days of 48, batch of " + KernelBenchmark.VALUES;
        return List.of(
                Finding.atMost(id(), what, new Sample("ns/interval", nanoseconds), NANOSECONDS),
                Finding.atMost(id(), "allocated by the same", new Sample("B/interval", bytes), BYTES));
    }

    /** One figure of each fork: the score, or a secondary result whose name ends so. */
    private static double[] forks(RunResult result, String secondary) {
        List<Double> figures = new ArrayList<>();
        result.getBenchmarkResults().forEach(fork -> {
            if (secondary.isEmpty()) {
                figures.add(fork.getPrimaryResult().getScore());
            }
            fork.getSecondaryResults().forEach((name, figure) -> {
                if (!secondary.isEmpty() && name.endsWith(secondary)) {
                    figures.add(figure.getScore());
                }
            });
        });
        return figures.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
