package jp.kenshin.externalconnection.internal.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.auditchain.Verification;
import jp.kenshin.externalconnection.OperationQuery;
import jp.kenshin.externalconnection.PartnerOperation;
import jp.kenshin.externalconnection.internal.KnownPartners;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.audit.AuditChain;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.externalconnection.internal.KnownPartners.GAS;
import static jp.kenshin.externalconnection.internal.KnownPartners.LPG;
import static jp.kenshin.externalconnection.internal.KnownPartners.WATER;
import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("A partner's own operations")
@OnEachDatabase
@Tag("J-11")
class OperationPickingTest {
    private static final Instant BEGIN = Instant.parse("2026-11-27T00:00:00Z");

    private final Database database;
    private final Written log = new Written();
    private final OperationPicking picking;
    private final JdbcPartnerOperations operations;

    OperationPickingTest(Database database) {
        this.database = database;
        picking = new OperationPicking(database, log, new KnownPartners());
        operations = new JdbcPartnerOperations(database);
    }

    @BeforeEach
    void begin() {
        database.inTransaction(connection -> {
            try (var statement = connection.createStatement()) {
                statement.executeUpdate("DELETE FROM external_connection.partner_operation");
                statement.executeUpdate("UPDATE external_connection.partner_operation_progress SET position = 0");
            }
        });
    }

    private List<String> actions(PartnerId partner) {
        return operations.list(partner, all(1_000)).stream()
                .map(PartnerOperation::action)
                .toList();
    }

    private static OperationQuery all(int limit) {
        return new OperationQuery(Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    @Test
    void are_what_came_through_its_two_doors_newest_first() {
        log.write("sakura-gas", "portal.sign-in", "partner:P-0001", "{\"remoteAddress\":\"192.0.2.1\"}");
        log.write("mimamori", "portal.download", "meters", "{\"partner\":\"P-0001\"}");
        log.write("minato-water", "nw.meters", "meters", "{\"method\":\"GET\",\"partner\":\"P-0002\"}");
        picking.run();

        assertEquals(List.of("portal.download", "portal.sign-in"), actions(GAS));
        assertEquals(List.of("nw.meters"), actions(WATER));
        assertEquals(List.of(), actions(LPG));
    }

    @Test
    void are_those_of_its_users_elsewhere_and_not_what_the_utility_did_about_it() {
        log.write("sakura-gas", "incident.report", "incident:I-0000001", "{\"partner\":\"P-0001\"}");
        log.write("desk", "cutoff.order", "cutoff:C-0000001", "{\"partner\":\"P-0001\"}");
        log.write("operator", "registry.client-certificate", "partner:P-0001", "{}");
        log.write("system", "collection.command.read", "meter:G-0000001", "{\"partner\":\"P-0001\"}");
        picking.run();

        assertEquals(List.of("incident.report"), actions(GAS));
    }

    @Test
    void are_also_sign_ins_that_failed_and_name_nobody() {
        log.write("sakura-gas", "portal.sign-in", "", "{\"reason\":\"wrong-password\"}");
        log.write("nobody", "portal.sign-in", "", "{\"reason\":\"wrong-password\"}");
        picking.run();

        PartnerOperation failed = operations.list(GAS, all(5)).get(0);
        assertEquals(Map.of("reason", "wrong-password"), failed.detail());
        assertEquals(AuditEvent.Outcome.DONE, failed.outcome());
        assertEquals(List.of(), actions(WATER));
    }

    @Test
    void are_picked_once_however_often_and_by_however_many_it_is_tried() {
        for (int i = 0; i < 1_203; i++) {
            log.write("sakura-gas", "portal.a" + i, "partner:P-0001", "{}");
        }
        picking.run();
        new OperationPicking(database, log, new KnownPartners()).run();
        log.write("sakura-gas", "portal.last", "partner:P-0001", "{}");
        picking.run();

        assertEquals(1_204, operations.list(GAS, all(5_000)).size());
        assertEquals("portal.last", operations.list(GAS, all(1)).get(0).action());
    }

    @Test
    void can_be_asked_for_by_time_and_page_by_page() {
        for (int i = 0; i < 5; i++) {
            log.write("sakura-gas", "portal.a" + i, "partner:P-0001", "{}");
        }
        picking.run();

        List<PartnerOperation> page = operations.list(GAS, all(2));
        assertEquals(
                List.of(5L, 4L), page.stream().map(PartnerOperation::position).toList());
        assertEquals(
                List.of(3L, 2L),
                operations.list(GAS, all(2).after(4)).stream()
                        .map(PartnerOperation::position)
                        .toList());
        OperationQuery middle = new OperationQuery(
                Optional.of(BEGIN.plusSeconds(2)), Optional.of(BEGIN.plusSeconds(4)), Optional.empty(), 9);
        assertEquals(
                List.of(3L, 2L),
                operations.list(GAS, middle).stream()
                        .map(PartnerOperation::position)
                        .toList());
    }

    @Test
    void go_on_over_facts_that_somebody_made_unreadable() {
        log.write("sakura-gas", "portal.download", "meters", "{\"partner\":");
        log.write("sakura-gas", "portal.download", "meters", "[]");
        picking.run();

        assertEquals(2, operations.list(GAS, all(9)).size());
    }

    /** An audit log whose entries are a second apart. */
    private static final class Written implements AuditChain {
        private final List<AuditEntry> entries = new ArrayList<>();

        void write(String actor, String action, String target, String detail) {
            long position = entries.size() + 1L;
            entries.add(new AuditEntry(
                    position, BEGIN.plusSeconds(position), actor, action, target, "DONE", detail, "0".repeat(64)));
        }

        @Override
        public Optional<SignedCheckpoint> lastSigned() {
            return Optional.empty();
        }

        @Override
        public List<AuditEntry> list(long afterPosition, int limit) {
            return entries.stream()
                    .filter(entry -> entry.position() > afterPosition)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Checkpoint head() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Verification verify(Checkpoint known) {
            throw new UnsupportedOperationException();
        }
    }
}
