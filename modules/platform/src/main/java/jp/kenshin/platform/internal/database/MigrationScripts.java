package jp.kenshin.platform.internal.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.kenshin.platform.database.Vendor;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations of all contexts for one database product, as the build listed them in {@code kenshin/db/migrations.index}. Flyway
 * is told of each file by name and never scans: a class loader that cannot list its folders, as inside an EAR, cannot hide one.
 */
final class MigrationScripts implements ResourceProvider {
    private static final String INDEX = "kenshin/db/migrations.index";

    private final ClassLoader loader;
    private final List<String> paths;

    MigrationScripts(ClassLoader loader, List<String> paths) {
        this.loader = loader;
        this.paths = paths;
    }

    /** All migrations that the given product takes: those of {@code common} and those of its own folder. */
    static MigrationScripts of(Vendor vendor, ClassLoader loader) {
        String own = "/" + vendor.name().toLowerCase(Locale.ROOT) + "/";
        try (BufferedReader index = new BufferedReader(reader(loader, INDEX))) {
            List<String> paths = index.lines()
                    .filter(path -> path.contains("/common/") || path.contains(own))
                    .toList();
            return new MigrationScripts(loader, paths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> paths() {
        return paths;
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return paths.contains(name) ? new Script(loader, name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return paths.stream()
                .<LoadableResource>map(path -> new Script(loader, path))
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Stream.of(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private static InputStreamReader reader(ClassLoader loader, String path) {
        InputStream stream = loader.getResourceAsStream(path);
        if (stream == null) {
            throw new IllegalStateException(
                    path + " is not on the class path: kenshin-db-migrations is missing or incomplete");
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    /** One file of the class path, read when Flyway asks for it. */
    private static final class Script extends LoadableResource {
        private final ClassLoader loader;
        private final String path;

        Script(ClassLoader loader, String path) {
            this.loader = loader;
            this.path = path;
        }

        @Override
        public InputStreamReader read() {
            return reader(loader, path);
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path;
        }

        @Override
        public String getRelativePath() {
            return path;
        }

        @Override
        public String getFilename() {
            return path.substring(path.lastIndexOf('/') + 1);
        }
    }
}
