package jp.kenshin.externalconnection.internal.evidence;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** What an operator may set of cases' files, checked at start. */
@Singleton
public class EvidenceConfig {
    private static final String BYTES = "kenshin.external-connection.evidence-bytes";
    private static final String FILES = "kenshin.external-connection.evidence-files";
    private static final String SCAN = "kenshin.external-connection.evidence-scan";
    private static final long DEFAULT_BYTES = 20L << 20;
    private static final long MOST_BYTES = 1L << 30;
    private static final int DEFAULT_FILES = 50;
    private static final int MOST_FILES = 10_000;

    private final long bytes;
    private final int files;
    private final List<String> scan;

    /** @throws IllegalArgumentException when a value makes no sense; names the key */
    @Inject
    public EvidenceConfig(Config config) {
        bytes = config.getOptionalValue(BYTES, Long.class).orElse(DEFAULT_BYTES);
        files = config.getOptionalValue(FILES, Integer.class).orElse(DEFAULT_FILES);
        String command = config.getOptionalValue(SCAN, String.class).orElse("").strip();
        scan = command.isEmpty() ? List.of() : List.of(command.split("\\s+"));
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException(BYTES + " must be 1 to " + MOST_BYTES + ", is " + bytes);
        }
        if (files < 1 || files > MOST_FILES) {
            throw new IllegalArgumentException(FILES + " must be 1 to " + MOST_FILES + ", is " + files);
        }
        if (!scan.isEmpty() && !Files.isExecutable(Path.of(scan.get(0)))) {
            throw new IllegalArgumentException(SCAN + " names no program that can be run: " + scan.get(0));
        }
    }

    /** Most bytes of one file. */
    long bytes() {
        return bytes;
    }

    /** Most files of one person in one case. */
    int files() {
        return files;
    }

    /** Program and arguments of the scanner; empty where there is none. */
    List<String> scan() {
        return scan;
    }
}
