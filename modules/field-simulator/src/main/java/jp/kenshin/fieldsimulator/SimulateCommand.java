package jp.kenshin.fieldsimulator;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;
import jp.kenshin.fieldsimulator.internal.population.Population;
import jp.kenshin.fieldsimulator.internal.population.PopulationFile;
import jp.kenshin.fieldsimulator.internal.scenario.Scenario;
import jp.kenshin.fieldsimulator.internal.scenario.ScenarioError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of the command (docs/field-simulator.md), and its life: until the time is over, or Ctrl-C. */
@Command(
        name = "kenshin-field-simulator",
        mixinStandardHelpOptions = true,
        version = "Kenshin field simulator",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Meters and terminals that do not exist, speaking ECHONET Lite over UDP.",
            "Spans are written like 1d2h, 45m, 30s or 250ms.",
            ""
        })
final class SimulateCommand implements Callable<Integer> {
    private final PrintWriter out;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--server",
            defaultValue = "localhost:3610",
            paramLabel = "HOST:PORT",
            description = "head end (default ${DEFAULT-VALUE})")
    private String server = "";

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "address units send from (default: any)")
    private @Nullable String bind;

    @ArgGroup(exclusive = true, multiplicity = "1", heading = "Which units (one of)%n")
    private Who who = new Who();

    /** One of them. */
    private static final class Who {
        @Option(
                names = "--demonstration",
                description = "those of the demonstration: 0000001 and 0000201 to 0000300 of each kind")
        private boolean demonstration;

        @Option(
                names = "--population",
                paramLabel = "FILE",
                description = "CSV: unit_id,protection,area,storage_days,meters")
        private @Nullable Path file;

        @ArgGroup(exclusive = false, heading = "any number, made up")
        private @Nullable Numbers numbers;
    }

    /** How many of each kind. */
    private static final class Numbers {
        @Option(names = "--electricity", paramLabel = "N", description = "electricity meters")
        private int electricity;

        @Option(names = "--gas", paramLabel = "N", description = "terminals with a gas meter")
        private int gas;

        @Option(names = "--water", paramLabel = "N", description = "terminals with a water meter")
        private int water;

        @Option(names = "--lpg", paramLabel = "N", description = "terminals with an LP gas meter")
        private int lpg;

        @Option(
                names = "--first",
                paramLabel = "N",
                defaultValue = "1001",
                description = "first number (default ${DEFAULT-VALUE})")
        private int first;

        Map<MeterKind, Integer> counts() {
            Map<MeterKind, Integer> counts = new EnumMap<>(MeterKind.class);
            counts.put(MeterKind.ELECTRICITY, electricity);
            counts.put(MeterKind.GAS, gas);
            counts.put(MeterKind.WATER, water);
            counts.put(MeterKind.LPG, lpg);
            return counts;
        }
    }

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "other seeds, other households and accidents (default ${DEFAULT-VALUE})")
    private long seed;

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

    @Option(
            names = "--start",
            paramLabel = "TIME",
            description = "where the field's time begins, with offset; it then runs at --speed for ever")
    private @Nullable OffsetDateTime start;

    @Option(
            names = "--back",
            paramLabel = "SPAN",
            defaultValue = "6h",
            description =
                    "without --start: begin so long ago and catch up at --speed (default ${DEFAULT-VALUE}; 0 for now)")
    private Duration back = Duration.ZERO;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "600",
            description = "how much faster the field's time runs (default ${DEFAULT-VALUE})")
    private double speed;

    @Option(
            names = "--for",
            paramLabel = "SPAN",
            description = "end after so much of the field's time (default: Ctrl-C)")
    private @Nullable Duration lasts;

    @Option(
            names = "--start-within",
            paramLabel = "SPAN",
            defaultValue = "10s",
            description = "units wake within this time (default ${DEFAULT-VALUE})")
    private Duration startWithin = Duration.ZERO;

    @Option(names = "--threads", paramLabel = "N", defaultValue = "1", description = "(default ${DEFAULT-VALUE})")
    private int threads;

    @Option(
            names = "--shared-sockets",
            paramLabel = "N",
            defaultValue = "0",
            description = "sockets that a thread's enveloped units share; 0 for one each")
    private int sharedSockets;

    @Option(names = "--keys", paramLabel = "FILE", description = "where units keep renewed keys")
    private @Nullable Path keys;

    @Option(names = "--summary", paramLabel = "FILE", description = "JSON, written at the end and with --summary-every")
    private @Nullable Path summary;

    @Option(names = "--summary-every", paramLabel = "SPAN", description = "write the summary so often, in our time")
    private @Nullable Duration summaryEvery;

    @Option(names = "--truth", paramLabel = "FILE", description = "CSV of all that was measured, at the end")
    private @Nullable Path truth;

    @Option(names = "--acknowledged", paramLabel = "FILE", description = "CSV of what was acknowledged, at the end")
    private @Nullable Path acknowledged;

    SimulateCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        FieldSimulator simulator = FieldSimulator.start(settings());
        CountDownLatch ended = new CountDownLatch(1);
        Thread atTheEnd = new Thread(() -> end(simulator), "end");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        out.println("The field speaks to " + server + " from " + simulator.now());
        long tick =
                Optional.ofNullable(summaryEvery).orElse(Duration.ofMinutes(1)).toMillis();
        while (!isOver(simulator)) {
            long left = Optional.ofNullable(lasts).map(each -> 100L).orElse(tick);
            if (!ended.await(Math.min(tick, left), TimeUnit.MILLISECONDS) && lasts == null) {
                tell(simulator);
            }
        }
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        end(simulator);
        return 0;
    }

    private boolean isOver(FieldSimulator simulator) {
        return lasts != null && !simulator.now().isBefore(simulator.begin().plus(lasts));
    }

    private void tell(FieldSimulator simulator) {
        out.println(simulator.progress());
        Optional.ofNullable(summary).ifPresent(simulator::writeSummary);
    }

    private void end(FieldSimulator simulator) {
        simulator.end();
        tell(simulator);
        Optional.ofNullable(truth).ifPresent(simulator::writeTruth);
        Optional.ofNullable(acknowledged).ifPresent(simulator::writeAcknowledged);
    }

    private SimulatorSettings settings() {
        SimulatorSettings settings = SimulatorSettings.demonstration(address(server), seed)
                .withPopulation(population())
                .withScenario(readScenario())
                .withStartWithin(startWithin)
                .withSockets(
                        bind == null ? new InetSocketAddress(0) : new InetSocketAddress(bind, 0),
                        threads,
                        sharedSockets);
        settings = start == null ? settings.withBack(back, speed) : settings.withTime(start.toInstant(), speed);
        return keys == null ? settings : settings.withKeys(keys);
    }

    private InetSocketAddress address(String text) {
        int colon = text.lastIndexOf(':');
        try {
            InetSocketAddress address =
                    new InetSocketAddress(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
            if (!address.isUnresolved()) {
                return address;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // complained of below
        }
        throw complaint("--server: \"" + text + "\" is no address such as localhost:3610");
    }

    private Population population() {
        Path file = who.file;
        if (who.demonstration) {
            return Population.demonstration(seed);
        }
        if (file == null) {
            Numbers numbers = java.util.Objects.requireNonNull(who.numbers);
            return Population.numbered(numbers.first, numbers.counts(), seed);
        }
        try {
            return PopulationFile.parse(Files.readAllLines(file), seed);
        } catch (IOException e) {
            throw complaint(file + " cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw complaint(file + ", " + e.getMessage());
        }
    }

    private Scenario readScenario() {
        Scenario read = Scenario.NONE;
        if (scenario != null) {
            try {
                read = Scenario.parse(Files.readString(scenario));
            } catch (IOException e) {
                throw complaint(scenario + " cannot be read: " + e.getMessage());
            } catch (ScenarioError e) {
                throw complaint(scenario + ", " + e.getMessage());
            }
        }
        return overridden(read);
    }

    private Scenario overridden(Scenario read) {
        var weather = read.weather();
        weather = loss == null ? weather : weather.withLoss(loss, loss);
        weather = duplicates == null ? weather : weather.withDuplicates(duplicates);
        weather = reordering == null ? weather : weather.withReordering(reordering);
        weather = latency == null ? weather : weather.withLatency(latency.dividedBy(2), latency);
        return new Scenario(read.seed(), weather, drift == null ? read.driftPerDay() : drift, read.incidents());
    }

    private ParameterException complaint(String what) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), what);
    }
}
