package jp.kenshin.fieldsimulator;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of the command (docs/field-simulator.md), and its life: until its time is over, or Ctrl-C. */
@Command(
        name = "kenshin-field-simulator",
        mixinStandardHelpOptions = true,
        version = "Kenshin field simulator",
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Meters and terminals that do not exist, speaking ECHONET Lite over UDP.",
            "Spans of time are written like 1d2h, 45m, 30s or 250ms.",
            ""
        })
final class SimulateCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(100);

    private final PrintWriter out;

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private WhichUnits units = new WhichUnits();

    @Option(
            names = "--server",
            defaultValue = "localhost:3610",
            paramLabel = "HOST:PORT",
            description = "head end (default ${DEFAULT-VALUE})")
    private String server = "";

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "address units send from (default: any)")
    private @Nullable String bind;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "other seeds, other households and accidents (default ${DEFAULT-VALUE})")
    private long seed;

    @Mixin
    private WhatGoesWrong wrong = new WhatGoesWrong();

    @Mixin
    private WhenItRuns time = new WhenItRuns();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "each serves its share of the units (default ${DEFAULT-VALUE})")
    private int threads;

    @Option(
            names = "--shared-sockets",
            paramLabel = "N",
            defaultValue = "0",
            description = "sockets that a thread's enveloped units share; 0 for one each (default)")
    private int sharedSockets;

    @Option(names = "--keys", paramLabel = "FILE", description = "where units keep renewed keys")
    private @Nullable Path keys;

    @Mixin
    private WhatIsTold told = new WhatIsTold();

    SimulateCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        FieldSimulator field = FieldSimulator.start(settings());
        Thread atTheEnd = new Thread(() -> end(field), "end");
        Runtime.getRuntime().addShutdownHook(atTheEnd);
        out.println("The field speaks to " + server + "; its time begins at " + field.begin());
        live(field);
        Runtime.getRuntime().removeShutdownHook(atTheEnd);
        end(field);
        return 0;
    }

    private void live(FieldSimulator field) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        long next = System.nanoTime() + told.every().toNanos();
        while (!time.isOver(field)) {
            never.await(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (System.nanoTime() - next >= 0) {
                next += told.every().toNanos();
                told.progress(field, out);
            }
        }
    }

    private void end(FieldSimulator field) {
        field.end();
        told.end(field, out);
    }

    private SimulatorSettings settings() {
        try {
            SimulatorSettings settings = SimulatorSettings.demonstration(address(server), seed)
                    .withPopulation(units.population(seed))
                    .withSockets(
                            bind == null ? new InetSocketAddress(0) : new InetSocketAddress(bind, 0),
                            threads,
                            sharedSockets);
            return wrong.applied(time.applied(keys == null ? settings : settings.withKeys(keys)));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage(), e);
        }
    }

    private static InetSocketAddress address(String text) {
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
        throw new IllegalArgumentException("--server: \"" + text + "\" is no address such as localhost:3610");
    }
}
