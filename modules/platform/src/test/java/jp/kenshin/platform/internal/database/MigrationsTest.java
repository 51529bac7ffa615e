package jp.kenshin.platform.internal.database;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.DatabaseError;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
class MigrationsTest {
    private static final Map<String, String> RANGES = Map.of(
            "platform", "01",
            "registry", "02",
            "external_connection", "03",
            "mdms", "04",
            "collection", "05",
            "joint_metering", "06");
    private static final Pattern NAME = Pattern.compile("V\\d{4}__[a-z0-9_]+\\.sql");

    private final Vendor vendor;
    private final TestDatabase place;
    private final MigrationScripts shipped;

    MigrationsTest(TestDatabase ofClass) {
        this.vendor = ofClass.vendor();
        this.place = TestDatabases.fresh(vendor);
        this.shipped = MigrationScripts.of(vendor, getClass().getClassLoader());
    }

    @AfterEach
    void drop() {
        place.close();
    }

    @Test
    void everyScriptOfTheBuildHasRunOnce() throws SQLException {
        assertEquals(shipped.paths().size(), history().size());
        assertEquals(
                shipped.paths().stream().map(MigrationsTest::fileName).collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(history()));
    }

    @Test
    void theIndexNamesExactlyTheScriptsThatAreThere() throws Exception {
        URL folder = getClass().getClassLoader().getResource("kenshin/db");
        if (folder == null || !folder.getProtocol().equals("file")) {
            return;
        }
        assertEquals(scriptsIn(folder), new TreeSet<>(shipped.paths()));
    }

    @Test
    void everyScriptIsNumberedInItsContextsRangeAndNoNumberTwice() {
        List<String> versions = new ArrayList<>();
        for (String path : shipped.paths()) {
            String context = path.split("/")[2];
            assertTrue(NAME.matcher(fileName(path)).matches(), path);
            assertTrue(fileName(path).startsWith("V" + RANGES.get(context)), path);
            versions.add(fileName(path).substring(0, 5));
        }
        assertEquals(versions.size(), new TreeSet<>(versions).size(), versions::toString);
    }

    @Test
    void startingAgainChangesNothing() throws SQLException {
        List<String> before = history();

        place.restart();

        assertEquals(before, history());
    }

    @Test
    void nodesThatStartAtOnceOnAnEmptyDatabaseMigrateItOnce() throws Exception {
        empty();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        Callable<Boolean> node = () -> {
            migrate(shipped);
            return true;
        };

        for (Future<Boolean> started : nodes.invokeAll(Collections.nCopies(4, node))) {
            assertTrue(started.get());
        }
        nodes.shutdown();
        assertEquals(shipped.paths().size(), history().size());
    }

    private void empty() throws SQLException {
        try (Connection connection = place.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String schema : RANGES.keySet()) {
                statement.execute("DROP SCHEMA " + schema + " CASCADE");
            }
        }
    }

    @Test
    void aScriptAddedLaterRunsEvenBelowTheHighestNumber() throws SQLException {
        migrate(with(new Extra("V0199__later.sql", "CREATE TABLE platform.later (id INTEGER)")));

        assertTrue(history().contains("V0199__later.sql"));
    }

    @Test
    void aDatabaseOfANewerBuildIsRefusedAndLeftAlone() throws SQLException {
        migrate(with(new Extra("V0199__newer.sql", "CREATE TABLE platform.newer (id INTEGER)")));
        List<String> before = history();

        KenshinException refusal = assertThrows(KenshinException.class, () -> migrate(shipped));

        assertEquals(DatabaseError.DATABASE_OF_ANOTHER_VERSION, refusal.code());
        assertOneLineNaming("V0199__newer.sql", refusal);
        assertEquals(before, history());
    }

    @Test
    void aScriptThatFailsIsNamedNowAndAtTheNextStart() {
        MigrationScripts broken = with(new Extra("V0199__broken.sql", "CREATE TABLE nowhere.at_all (id INTEGER)"));

        KenshinException first = assertThrows(KenshinException.class, () -> migrate(broken));
        KenshinException second = assertThrows(KenshinException.class, () -> migrate(broken));

        assertEquals(DatabaseError.MIGRATION_FAILED, first.code());
        assertOneLineNaming("V0199__broken.sql", first);
        assertEquals(DatabaseError.MIGRATION_FAILED, second.code());
        assertOneLineNaming("V0199__broken.sql", second);
    }

    @Test
    void aScriptChangedAfterItRanIsRefused() {
        migrate(with(new Extra("V0199__changed.sql", "CREATE TABLE platform.changed (id INTEGER)")));

        KenshinException refusal = assertThrows(
                KenshinException.class,
                () -> migrate(with(new Extra("V0199__changed.sql", "CREATE TABLE platform.changed (id BIGINT)"))));

        assertEquals(DatabaseError.MIGRATION_FAILED, refusal.code());
        assertFalse(String.valueOf(refusal.getMessage()).contains("\n"));
    }

    @Test
    void aScriptThatFlywayDoesNotSeeIsAFailureNotASilence() {
        MigrationScripts hidden = new MigrationScripts(getClass().getClassLoader(), withHidden(shipped.paths()));

        KenshinException refusal = assertThrows(KenshinException.class, () -> migrate(hidden));

        assertEquals(DatabaseError.MIGRATION_FAILED, refusal.code());
    }

    private static List<String> withHidden(List<String> paths) {
        return Stream.concat(paths.stream(), Stream.of("kenshin/db/platform/common/0199_no_version.sql"))
                .toList();
    }

    private void migrate(MigrationScripts scripts) {
        new Migrations(place.dataSource(), vendor, scripts).run();
    }

    private List<String> history() throws SQLException {
        String table = vendor == Vendor.H2 ? "PLATFORM" : "platform";
        try (Connection connection = place.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT \"script\" FROM \"" + table
                        + "\".\"flyway_schema_history\" WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\"")) {
            List<String> scripts = new ArrayList<>();
            while (row.next()) {
                scripts.add(fileName(row.getString(1)));
            }
            return scripts;
        }
    }

    private static void assertOneLineNaming(String script, KenshinException failure) {
        String message = String.valueOf(failure.getMessage());
        assertTrue(message.contains(script), message);
        assertFalse(message.contains("\n"), message);
    }

    private Collection<String> scriptsIn(URL folder) throws Exception {
        Path root = Path.of(folder.toURI());
        String own = "/" + vendor.name().toLowerCase(Locale.ROOT) + "/";
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .map(file ->
                            "kenshin/db/" + root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.contains("/common/") || path.contains(own))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private MigrationScripts with(Extra extra) {
        List<String> paths =
                Stream.concat(shipped.paths().stream(), Stream.of(extra.path())).toList();
        return new MigrationScripts(new ExtraLoader(extra), paths);
    }

    /** A script that is not shipped. */
    private record Extra(String name, String sql) {
        String path() {
            return "kenshin/db/platform/common/" + name;
        }
    }

    /** The class path with one script more. */
    private static final class ExtraLoader extends ClassLoader {
        private final Extra extra;

        ExtraLoader(Extra extra) {
            super(MigrationsTest.class.getClassLoader());
            this.extra = extra;
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            return name.equals(extra.path())
                    ? new ByteArrayInputStream(extra.sql().getBytes(StandardCharsets.UTF_8))
                    : super.getResourceAsStream(name);
        }
    }
}
