package jp.kenshin.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder of one server: a copy of the built definition with its own bootstrap properties under {@code usr}, and its log. The copy is
 * renewed at every start, so that a new build takes effect; certificates, logs and data stay.
 */
final class ServerFolder {
    private static final List<String> LEFT_IN_THE_INSTALLATION =
            List.of("workarea", "logs", "resources", "dropins", "server.env", "data");

    private final Path folder;

    ServerFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path user() {
        return folder.resolve("usr");
    }

    Path console() {
        return folder.resolve("console.log");
    }

    void fill(Installation installation, ServerSettings settings) {
        try {
            Path definition = installation.definition();
            Path server = user().resolve("servers").resolve(Installation.SERVER);
            if (isAnotherApplication(definition, server)) {
                deleteAll(server.resolve("workarea"));
            }
            deleteAll(server.resolve("apps"));
            deleteAll(server.resolve("shared"));
            try (Stream<Path> files = Files.walk(definition)) {
                for (Path file : files.toList()) {
                    copy(file, definition, server);
                }
            }
            writeBootstrap(server.resolve("bootstrap.properties"), settings);
        } catch (IOException e) {
            throw new FailedStart("The server's folder " + folder + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * The server keeps unpacked WARs in its work area and takes them for current by the dates inside the EAR, which a reproducible build makes
     * all the same.
     */
    private static boolean isAnotherApplication(Path definition, Path server) throws IOException {
        Path deployed = server.resolve(Installation.APPLICATION);
        return !Files.exists(deployed) || Files.mismatch(definition.resolve(Installation.APPLICATION), deployed) >= 0;
    }

    private static void copy(Path file, Path definition, Path server) throws IOException {
        Path relative = definition.relativize(file);
        if (LEFT_IN_THE_INSTALLATION.contains(relative.getName(0).toString())) {
            return;
        }
        Path target = server.resolve(relative.toString());
        if (Files.isDirectory(file)) {
            Files.createDirectories(target);
        } else {
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void writeBootstrap(Path file, ServerSettings settings) throws IOException {
        Properties properties = new Properties();
        properties.putAll(settings.bootstrap());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "written by the launcher");
        }
    }

    /** The end of the log, oldest line first. */
    List<String> tail(int lines) {
        try {
            List<String> all = log();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (UncheckedIOException e) {
            return List.of();
        }
    }

    /** All that this start has written. */
    List<String> log() {
        try {
            return Files.exists(console()) ? Files.readString(console()).lines().toList() : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteAll(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
