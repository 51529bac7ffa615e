package jp.kenshin.platform.internal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditFilter;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("Who looks into the audit log")
@Tag("S-09")
@OnEachDatabase
class JdbcAuditSearchTest {
    private final SigningKit kit;
    private final JdbcAuditSearch search;

    JdbcAuditSearchTest(TestDatabase place) {
        this.kit = new SigningKit(place);
        this.search = new JdbcAuditSearch(kit.database);
    }

    @BeforeEach
    void a_log() {
        kit.owner.emptyLog();
        add("sakura-gas", "portal.sign-in", "");
        add("operator", "portal.sign-in.refused", "");
        add("operator", "portal", "meter:W-0000001");
        add("operator", "portals.x", "meter:W-0000002");
        add("hes", "nw_x.y", "100%");
        kit.sequencer.run();
    }

    private void add(String actor, String action, String target) {
        kit.log.record(AuditEvent.done(actor, action, target));
        kit.clock.advance(java.time.Duration.ofSeconds(1));
    }

    @Test
    void sees_the_newest_first_page_by_page() {
        assertEquals(List.of(5L, 4L), positions(search.page(AuditFilter.ALL, 0, 2)));
        assertEquals(List.of(3L, 2L), positions(search.page(AuditFilter.ALL, 2, 2)));
        assertEquals(List.of(2L, 1L), positions(search.list(AuditFilter.ALL, 3, 9)));
        assertEquals(5, search.count(AuditFilter.ALL));
    }

    @Test
    void finds_a_person_and_an_action_with_all_below_it() {
        assertEquals(List.of(4L, 3L, 2L), found(filter("operator", null, null)));
        assertEquals(List.of(3L, 2L, 1L), found(filter(null, "portal", null)));
        assertEquals(List.of(2L), found(filter("operator", "portal.sign-in", null)));
        assertEquals(List.of(), found(filter(null, "nw%", null)));
    }

    @Test
    void finds_part_of_a_target_however_it_is_typed() {
        for (String typed : List.of("w-0000001", "Ｗ００００００１", "W0000001", "meter:W")) {
            assertEquals(
                    typed.startsWith("m") ? List.of(4L, 3L) : List.of(3L), found(filter(null, null, typed)), typed);
        }
        assertEquals(List.of(5L), found(filter(null, null, "0%")));
    }

    @Test
    void finds_a_period_with_its_beginning_and_without_its_end() {
        Instant begin = kit.chain.list(0, 1).get(0).recordedAt();
        AuditFilter period = new AuditFilter(
                Optional.of(begin.plusSeconds(1)),
                Optional.of(begin.plusSeconds(3)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertEquals(List.of(3L, 2L), found(period));
        assertEquals(2, search.count(period));
    }

    private List<Long> found(AuditFilter filter) {
        return positions(search.page(filter, 0, 100));
    }

    private static List<Long> positions(List<AuditEntry> entries) {
        return entries.stream().map(AuditEntry::position).toList();
    }

    private static AuditFilter filter(@Nullable String actor, @Nullable String action, @Nullable String target) {
        return new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(actor),
                Optional.ofNullable(action),
                Optional.ofNullable(target));
    }
}
