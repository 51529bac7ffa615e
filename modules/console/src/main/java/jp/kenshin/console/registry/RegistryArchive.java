package jp.kenshin.console.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.RegistryImport.Table;

/**
 * Registry files out of a zip archive, each in a temporary file until closed: they are read together, and may be larger than
 * memory allows. Names in the archive only choose the table and never become a path.
 */
final class RegistryArchive implements AutoCloseable {
    private static final long MAX_BYTES = 1L << 30;
    private static final String FILE_NAMES =
            Arrays.stream(Table.values()).map(Table::fileName).collect(Collectors.joining(", "));
    private static final int BUFFER = 1 << 16;

    private final Map<Table, InputStream> files = new EnumMap<>(Table.class);
    private final List<Path> temporary = new ArrayList<>();
    private long left = MAX_BYTES;

    private RegistryArchive() {}

    /** @throws KenshinException when it is no such archive, or too large */
    static RegistryArchive unpack(InputStream body) {
        RegistryArchive archive = new RegistryArchive();
        try {
            archive.read(new ZipInputStream(body));
            return archive;
        } catch (ZipException | IllegalArgumentException e) {
            archive.close();
            throw invalid("not a zip archive: " + e.getMessage());
        } catch (IOException e) {
            archive.close();
            throw invalid("the archive cannot be read: " + e.getMessage());
        } catch (KenshinException e) {
            archive.close();
            throw e;
        }
    }

    Map<Table, InputStream> files() {
        return files;
    }

    private void read(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            Table table = table(entry.getName());
            if (files.containsKey(table)) {
                throw invalid(entry.getName() + " is in the archive twice");
            }
            Path file = Files.createTempFile("kenshin-registry-", ".csv");
            temporary.add(file);
            copy(zip, file);
            files.put(table, Files.newInputStream(file));
        }
        if (files.isEmpty()) {
            throw invalid("no registry file in it: send a zip archive with any of " + FILE_NAMES);
        }
    }

    private static Table table(String name) {
        for (Table table : Table.values()) {
            if (table.fileName().equals(name)) {
                return table;
            }
        }
        throw invalid("unknown file in the archive; it may hold " + FILE_NAMES);
    }

    private void copy(InputStream from, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream to = Files.newOutputStream(file)) {
            for (int count = from.read(buffer); count >= 0; count = from.read(buffer)) {
                left -= count;
                if (left < 0) {
                    throw new KenshinException(
                            ConsoleError.ARCHIVE_TOO_LARGE, "the archive expands to more than " + MAX_BYTES + " bytes");
                }
                to.write(buffer, 0, count);
            }
        }
    }

    private static KenshinException invalid(String message) {
        return new KenshinException(ConsoleError.INVALID_ARCHIVE, message);
    }

    @Override
    public void close() {
        try {
            for (InputStream file : files.values()) {
                file.close();
            }
            for (Path file : temporary) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
