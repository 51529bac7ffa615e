package jp.kenshin.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.kenshin.fieldsimulator.FieldSimulator;

/** The run command: a server with an embedded database and the field beside it, until Ctrl-C. */
public final class Main {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Duration WHILE_CATCHING_UP = Duration.ofSeconds(15);
    private static final Duration AFTERWARDS = Duration.ofMinutes(10);
    private static final PrintStream OUT = System.out;

    private Main() {}

    public static void main(String[] arguments) {
        try {
            RunSettings settings = RunSettings.from(System.getProperties());
            LibertyServer server = start(settings);
            greet(server, settings);
            if (settings.isSimulated()) {
                startField(settings);
            }
            await(server);
        } catch (FailedStart e) {
            endWith("Kenshin does not start. " + e.getMessage());
        }
    }

    private static LibertyServer start(RunSettings settings) {
        Installation installation = Installation.at(settings.installation());
        LibertyServer server = LibertyServer.in(settings.folder(), installation, serverSettings(settings));
        settings.ports().requireFree();
        if (settings.clean()) {
            clean(settings);
        }
        say("Starting the server; its log is " + server.log());
        return server.start().awaitReady(PATIENCE);
    }

    /** Ctrl-C ends this JVM, which takes the server along; a server that ends by itself is a failure. */
    private static void await(LibertyServer server) {
        AtomicBoolean ending = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending.set(true), "ending"));
        server.awaitEnd(Duration.ofDays(36_500));
        if (!ending.get()) {
            endWith("The server has ended, with exit code " + server.exitCode() + " (log: " + server.log() + ")");
        }
    }

    /** Maven would surround the one line that matters with many that do not. */
    private static void endWith(String line) {
        OUT.println();
        OUT.println(line);
        OUT.flush();
        Runtime.getRuntime().exit(1);
    }

    private static ServerSettings serverSettings(RunSettings settings) {
        ServerSettings server =
                ServerSettings.embedded(new DatabaseChoice.EmbeddedH2(settings.data()), settings.ports());
        for (var variable : settings.variables().entrySet()) {
            server = server.withVariable(variable.getKey(), variable.getValue());
        }
        return server;
    }

    private static void clean(RunSettings settings) {
        try {
            if (Files.exists(settings.folder())) {
                ServerFolder.deleteAll(settings.folder());
            }
        } catch (IOException e) {
            throw new FailedStart(settings.folder() + " cannot be cleaned: " + e.getMessage(), e);
        }
    }

    /** Ends with this JVM. */
    private static void startField(RunSettings settings) {
        try {
            FieldSimulator field = FieldSimulator.start(settings.field());
            Thread thread = new Thread(() -> tell(field), "field-progress");
            thread.setDaemon(true);
            thread.start();
        } catch (UncheckedIOException | IllegalArgumentException e) {
            throw new FailedStart("The field simulator does not start: " + e.getMessage(), e);
        }
    }

    /** At once often, so that somebody who has just started sees it move; then now and then. */
    private static void tell(FieldSimulator field) {
        say("The field speaks; it begins at " + field.begin() + " and hurries until it has caught up");
        try {
            while (true) {
                Thread.sleep((field.isCatchingUp() ? WHILE_CATCHING_UP : AFTERWARDS).toMillis());
                say("Field: " + field.progress());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void greet(LibertyServer server, RunSettings settings) {
        OUT.println(
                """

                Kenshin is ready.

                  Portal             %s
                  NW service         %s
                  Console            %s
                  Internal services  %s
                  Field              UDP port %d (ECHONET Lite)

                  Partners           sakura-gas (portal), minato-water (NW), yama-lpg (both)
                  Utility            operator, operator2, desk, reconnect, reconnect2, auditor, hes
                  Password of all    kenshin-dev

                  Data               %s (start anew: mvn -Prun -Dkenshin.clean)

                The certificate is self-signed. Ctrl-C stops everything.
                """
                        .formatted(
                                server.partner("/portal"),
                                server.partner("/nw/v1"),
                                server.internal("/console/"),
                                server.internal("/"),
                                settings.ports().field(),
                                settings.data().toAbsolutePath()));
    }

    private static void say(String line) {
        OUT.println(LocalTime.now().format(TIME) + "  " + line);
    }
}
