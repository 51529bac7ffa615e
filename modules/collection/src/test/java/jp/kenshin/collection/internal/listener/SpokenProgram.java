package jp.kenshin.collection.internal.listener;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.kenshin.platform.machine.NetworkNamespace;

/** A Java program of ours inside a network namespace, to which one speaks line by line. What it answers begins with a mark, the rest is its log. */
final class SpokenProgram implements AutoCloseable {
    static final String MARK = "= ";

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Process process;
    private final PrintWriter toProgram;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private final Queue<String> log = new ConcurrentLinkedQueue<>();

    SpokenProgram(NetworkNamespace network, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        try {
            process = network.program(command.toArray(String[]::new)).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        toProgram = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
        Thread reader = new Thread(this::read, program.getSimpleName());
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                if (line.startsWith(MARK)) {
                    said.add(line.substring(MARK.length()));
                } else {
                    log.add(line);
                }
                line = lines.readLine();
            }
        } catch (IOException ended) {
            log.add(ended.toString());
        }
    }

    void say(String line) {
        toProgram.println(line);
    }

    /** The next thing it says; empty when it stays silent. */
    Optional<String> hear(Duration patience) {
        try {
            return Optional.ofNullable(said.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The next thing it says, which must come. */
    String hear() {
        return hear(LONGEST).orElseThrow(() -> new AssertionError("no answer; its log:\n" + String.join("\n", log)));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
