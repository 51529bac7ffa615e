package jp.kenshin.registry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.time.TestClock;
import jp.kenshin.registry.RegistryImport.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@Tag("R-04")
class RegistryExportTest {
    private final Database database;
    private final RegistryFixture fixture;

    RegistryExportTest(Database database) {
        this.database = database;
        this.fixture = RegistryFixture.withDemonstration(database, new TestClock());
    }

    @Test
    void comesOutOfAnEmptyRegistryAsItWentIn() throws IOException {
        loadOddities();
        Map<Table, String> exported = export(fixture);

        try (TestDatabase empty = TestDatabases.fresh(database.vendor())) {
            RegistryFixture other = new RegistryFixture(empty.database(), new TestClock());
            ImportReport report = load(other, exported);

            assertTrue(report.applied(), report::toString);
            assertEquals(exported, export(other));
        }
    }

    /** An exchanged device, an ended delegation, both services the other way round, and text that a careless writer would break. */
    private void loadOddities() {
        ImportReport report = load(
                fixture,
                Map.of(
                        Table.PARTNERS,
                        Table.PARTNERS.columns().stream()
                                        .reduce((a, b) -> a + "," + b)
                                        .orElseThrow()
                                + "\nP-0100,\"水道, ガス \"\"両方\"\" \",WEB NW,both-web,both-nw,2001:db8::1,=1+1\n",
                        Table.DELEGATIONS,
                        "centre_id,partner_id,valid_from,valid_until\n"
                                + "C-0001,P-0100,2020-01-01T00:00:00Z,2021-01-01T00:00:00Z\n"
                                + "C-0001,P-0100,2022-01-01T00:00:00Z,\n",
                        Table.INSTALLS,
                        "meter_id,valid_from,valid_until,serial\n"
                                + "G-0000007,2020-01-01T00:00:00+09:00,2021-01-01T12:34:56+09:00,OLD/7.1\n"));
        assertTrue(report.applied(), report::toString);
    }

    @Test
    void writesEveryFileWithEveryRow() throws IOException {
        Map<Table, String> exported = export(fixture);

        assertEquals(Table.values().length, exported.size());
        assertEquals(1 + 320 * 4, lines(exported, Table.METERS).size());
        assertEquals(
                "E-0000001,0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0,30,3,8,13200,yes,yes,A,NETWORK_SERVICE",
                lines(exported, Table.CHANNELS).get(1));
        assertEquals(
                "T-0000001,2024-09-12T00:00:00+09:00,,P-0001",
                lines(exported, Table.TERMINAL_OWNERS).get(1));
    }

    @Test
    void isWrittenToTheAuditLog() throws IOException {
        export(fixture);

        AuditEvent last = fixture.audited().get(fixture.audited().size() - 1);
        assertEquals("clerk", last.actor());
        assertEquals("registry.export", last.action());
    }

    private static List<String> lines(Map<Table, String> exported, Table table) {
        return exported.getOrDefault(table, "").lines().toList();
    }

    private static Map<Table, String> export(RegistryFixture from) throws IOException {
        Map<Table, StringWriter> files = new EnumMap<>(Table.class);
        from.registryExport().write("clerk", table -> files.computeIfAbsent(table, any -> new StringWriter()));
        Map<Table, String> texts = new EnumMap<>(Table.class);
        files.forEach((table, file) -> texts.put(table, file.toString()));
        return texts;
    }

    private static ImportReport load(RegistryFixture into, Map<Table, String> files) {
        Map<Table, InputStream> streams = new EnumMap<>(Table.class);
        files.forEach(
                (table, text) -> streams.put(table, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        return into.registryImport().load("clerk", streams);
    }
}
