package jp.kenshin.externalconnection.internal.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.kenshin.externalconnection.EvidenceScan;

/**
 * Asks a program, which gets the file at its standard input and answers by its exit code like {@code clamdscan -}: 0 clean, 1 infected, any
 * other: it cannot tell. No shell is between, and the file's name is not told.
 */
@Singleton
public class CommandScan implements EvidenceScan {
    private static final int CLEAN = 0;
    private static final int INFECTED = 1;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final EvidenceConfig config;
    private final Duration longest;

    @Inject
    public CommandScan(EvidenceConfig config) {
        this(config, LONGEST);
    }

    CommandScan(EvidenceConfig config, Duration longest) {
        this.config = config;
        this.longest = longest;
    }

    @Override
    public boolean isConfigured() {
        return !config.scan().isEmpty();
    }

    @Override
    public Verdict scan(InputStream content) {
        try {
            Path said = Files.createTempFile("kenshin-scan-", ".txt");
            try {
                return scan(content, said);
            } finally {
                Files.delete(said);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the scanner cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was scanned", e);
        }
    }

    private Verdict scan(InputStream content, Path said) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(config.scan())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
        feed(process, content);
        int exit = process.waitFor();
        String words = new String(Files.readAllBytes(said), StandardCharsets.UTF_8)
                .replaceAll("\\s+", " ")
                .strip();
        return switch (exit) {
            case CLEAN -> new Verdict(false, words);
            case INFECTED -> new Verdict(true, words);
            default -> throw new IllegalStateException("the scanner ended with " + exit + ": " + words);
        };
    }

    /** A scanner that has seen enough closes its input early; its exit code counts then. */
    private static void feed(Process process, InputStream content) {
        try (OutputStream input = process.getOutputStream()) {
            content.transferTo(input);
        } catch (IOException closedEarly) {
            // What the scanner says decides.
            return;
        }
    }
}
