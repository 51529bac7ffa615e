package jp.kenshin.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One server of its own: prepared once, then started and ended any number of times over the same data. Many live side by side, each in its
 * folder and on its ports. A server that is still running when this JVM ends is ended with it.
 */
public final class LibertyServer implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Installation installation;
    private final ServerFolder folder;
    private final ServerSettings settings;
    private final HttpClient http = LocalHttps.client();
    private final Thread endWithThisJvm = new Thread(this::endQuietly, "end-server");
    private @Nullable Process process;

    private LibertyServer(Installation installation, ServerFolder folder, ServerSettings settings) {
        this.installation = installation;
        this.folder = folder;
        this.settings = settings;
    }

    /** @param folder the server's own; kept if it exists, so that data and certificates survive */
    public static LibertyServer in(Path folder, Installation installation, ServerSettings settings) {
        return new LibertyServer(installation, new ServerFolder(folder), settings);
    }

    /**
     * Starts the process and returns at once.
     *
     * @throws FailedStart when a port is in use or the process cannot be started
     */
    public LibertyServer start() {
        if (isRunning()) {
            throw new FailedStart("The server runs already, as process " + pid());
        }
        settings.ports().requireFree();
        folder.fill(installation, settings);
        ProcessBuilder builder = new ProcessBuilder(command());
        builder.environment().putAll(settings.environment());
        builder.environment().put("JAVA_HOME", settings.javaHome().toString());
        builder.environment().put("WLP_USER_DIR", folder.user().toString());
        builder.environment().remove("WLP_OUTPUT_DIR");
        builder.redirectErrorStream(true).redirectOutput(folder.console().toFile());
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new FailedStart("The server's process cannot be started: " + e.getMessage(), e);
        }
        forget();
        Runtime.getRuntime().addShutdownHook(endWithThisJvm);
        return this;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        if (!Installation.isWindows()) {
            command.add("sh");
        }
        command.add(installation.script().toString());
        command.add("run");
        command.add(Installation.SERVER);
        return command;
    }

    /**
     * Waits until the server says that it is ready: migrated, database reached, application up.
     *
     * @throws FailedStart as soon as it is clear that it never will be; the server is ended then
     */
    public LibertyServer awaitReady(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < deadline) {
            if (!isRunning()) {
                throw failed(new StartLog(folder.log()).explanation().orElse("The server ended by itself"));
            }
            if (isReady()) {
                return this;
            }
            Optional<String> fatal = new StartLog(folder.log()).fatal();
            if (fatal.isPresent()) {
                throw failed(fatal.get());
            }
            pause();
        }
        throw failed("The server was not ready after " + patience.toSeconds() + " seconds");
    }

    private FailedStart failed(String reason) {
        awaitEnd(Duration.ofSeconds(3));
        kill();
        return new FailedStart(reason + " (log: " + folder.console() + ")");
    }

    /** Whether {@code /health/ready} answers 200 at this moment. */
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(internal("/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedStart("Interrupted while waiting for the server", e);
        }
    }

    /** Asks the server to end, and waits; what has not ended after a minute is killed. */
    public void stop() {
        if (process != null) {
            process.destroy();
            if (!awaitEnd(GRACE)) {
                kill();
            }
            forget();
        }
    }

    /** Ends the process as a power failure would: {@code kill -9}. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(GRACE);
            forget();
        }
    }

    /** Waits for the process to end by itself. */
    public boolean awaitEnd(Duration patience) {
        try {
            return process == null || process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return started().pid();
    }

    /** Exit code of the last run, once it has ended. */
    public int exitCode() {
        return started().exitValue();
    }

    /** The end of the log of the last run, oldest line first. */
    public List<String> logTail(int lines) {
        return folder.tail(lines);
    }

    public Path log() {
        return folder.console();
    }

    public ServerSettings settings() {
        return settings;
    }

    /** An address on the listener of the partners. */
    public URI partner(String path) {
        return URI.create("https://localhost:" + settings.ports().partner() + path);
    }

    /** An address on the internal listener. */
    public URI internal(String path) {
        return URI.create("https://localhost:" + settings.ports().internal() + path);
    }

    @Override
    public void close() {
        stop();
    }

    private Process started() {
        if (process == null) {
            throw new IllegalStateException("the server has not been started");
        }
        return process;
    }

    private void endQuietly() {
        if (process != null) {
            process.destroy();
            if (!awaitEnd(GRACE)) {
                process.destroyForcibly();
            }
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(endWithThisJvm);
        } catch (IllegalStateException thisJvmIsEnding) {
            // the hook does the same work
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FailedStart("Interrupted while waiting for the server", e);
        }
    }
}
