package jp.kenshin.externalconnection.internal.casefile;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentQuery;
import jp.kenshin.externalconnection.LineQuery;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@DisplayName("A long list of cases, cutoffs or lines")
class CaseListsTest {
    private static final Instant NIGHT = Instant.parse("2026-11-26T18:00:00Z");
    private static final String CASE = "I-0000001";
    private static final int MANY = 2_100;

    private final Database database;

    CaseListsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void beginWithOneCase() {
        change("DELETE FROM external_connection.cutoff_point");
        change("DELETE FROM external_connection.case_entry");
        change("DELETE FROM external_connection.cutoff");
        change("DELETE FROM external_connection.incident");
        addCase(CASE, NIGHT, "盗まれた");
    }

    private void addCase(String id, Instant at, String description) {
        change(
                """
                INSERT INTO external_connection.incident (id, status, channel, kind, service, place, partner_id, partner_name,
                    reported_by, caller_known, description, reported_at, taken_by, search_text)
                VALUES (?, 'OPEN', 'PHONE', 'THEFT', 'NW', 'MDMS', 'P-0002', 'みなと水道', '湊', TRUE, ?, ?, 'desk', ?)
                """,
                id,
                description,
                at,
                SearchText.fold(id + "\n" + description));
    }

    private void addCutoff(String id, String state, String by, boolean declared) {
        change(
                """
                INSERT INTO external_connection.cutoff (id, incident_id, scope_key, scope_kind, partner_id, terminal_id, state,
                    cut_off_by, cut_off_at, declared_at, declared_taken_by, declared_by, declared_measures,
                    reconnected_by, reconnection_at)
                VALUES (?, ?, ?, 'TERMINAL', 'P-0002', ?, ?, ?, ?, ?, 'desk', '湊', '', 'reconnect', ?)
                """,
                id,
                CASE,
                "TERMINAL:P-0002:" + id,
                id.replace("C-", "T-"),
                state,
                by,
                NIGHT.plusSeconds(Integer.parseInt(id.substring(2))),
                declared ? Optional.of(NIGHT) : Optional.empty(),
                state.startsWith("RECONNECT") ? Optional.of(NIGHT) : Optional.empty());
        for (String point : List.of("gateway", "application")) {
            change(
                    "INSERT INTO external_connection.cutoff_point (cutoff_id, point, wanted, state, attempts, since, next_attempt_at)"
                            + " VALUES (?, ?, 'CUT_OFF', 'CONFIRMED', 1, ?, ?)",
                    id,
                    point,
                    NIGHT,
                    NIGHT);
        }
    }

    private void change(String sql, Object... parameters) {
        database.inTransaction(connection -> {
            new Sql(connection).update(sql, parameters);
        });
    }

    @Test
    @Tag("S-06")
    void begins_with_what_the_person_who_reconnects_can_do_something_about() {
        addCutoff("C-0000001", "CUT_OFF", "desk", false);
        addCutoff("C-0000002", "CUT_OFF", "desk", true);
        addCutoff("C-0000003", "CUT_OFF", "reconnect", true);
        addCutoff("C-0000004", "RECONNECTED", "desk", true);
        addCutoff("C-0000005", "CLOSED", "desk", true);
        addCutoff("C-0000006", "CUTTING_OFF", "desk", false);
        addCutoff("C-0000007", "CUT_OFF", "desk", true);

        assertEquals(
                List.of("C-0000004", "C-0000007", "C-0000002", "C-0000003", "C-0000006", "C-0000001"),
                ids(read(lists -> lists.toReconnect("reconnect", 0, 10))));
        assertEquals(List.of("C-0000002", "C-0000003"), ids(read(lists -> lists.toReconnect("reconnect", 2, 2))));
        assertEquals(List.of("C-0000007", "C-0000006"), ids(read(lists -> lists.open(0, 2))));
        assertEquals(6, read(CutoffLists::countOpen));
        assertEquals(
                List.of(PartnerId.of("P-0002")),
                read(lists -> lists.partners(Set.of(CutoffScope.Kind.TERMINAL), EnumSet.of(Cutoff.State.CUT_OFF))));
        assertEquals(
                List.of(),
                read(lists -> lists.partners(Set.of(CutoffScope.Kind.MDMS), EnumSet.of(Cutoff.State.CUT_OFF))));
    }

    @Test
    void holds_each_cutoff_with_its_own_points_in_order() {
        for (int number = 1; number <= 600; number++) {
            addCutoff("C-%07d".formatted(number), "CUT_OFF", "desk", false);
        }
        List<Cutoff> all = read(lists -> lists.open(0, 1_000));
        assertEquals(600, all.size());
        assertTrue(all.stream().allMatch(cutoff -> cutoff.points().stream()
                .map(point -> point.point())
                .toList()
                .equals(List.of("application", "gateway"))));
    }

    @Test
    void of_the_portions_none_is_skipped_and_none_comes_twice() {
        for (int number = 2; number <= 25; number++) {
            addCase("I-%07d".formatted(number), NIGHT.plusSeconds(number / 3), "");
        }
        List<Incident> all = cases("", 0, 100);
        assertEquals(25, all.size());
        assertEquals(all.subList(10, 20), cases("", 10, 10));
        assertEquals(all.subList(20, 25), cases("", 20, 10));
    }

    @Test
    void is_searched_without_regard_to_width_case_and_hyphens() {
        addCase("I-0000002", NIGHT, "ＬＰガスの端末 Ｔ－００００１２３ が応答しない");
        for (String typed :
                List.of("I-0000002", "i0000002", "Ｉ－０００００02", "t-0000123", "T0000123", "lpｶﾞｽ", " Ｌｐガスの端末 ")) {
            List<String> found = cases(typed, 0, 10).stream().map(Incident::id).toList();
            assertEquals(List.of("I-0000002"), found, typed);
        }
        assertEquals(List.of(), cases("%", 0, 10));
    }

    @Test
    @Tag("S-18")
    void of_lines_shows_the_newest_and_those_of_one_kind_among_thousands() {
        database.inTransaction(connection -> {
            TimeLine line = new TimeLine(connection);
            for (int number = 1; number <= MANY; number++) {
                CaseEntry.Kind kind = number == 7 ? CaseEntry.Kind.CALLED : CaseEntry.Kind.DRIFTED;
                line.add(CASE, NIGHT.plus(Duration.ofMinutes(number)), "system", kind, Optional.empty(), "" + number);
            }
        });
        LineQuery calls = new LineQuery(CASE, EnumSet.of(CaseEntry.Kind.CALLED), 0, 10);

        assertEquals(List.of("2100", "2099"), texts(new LineQuery(CASE, Set.of(), 0, 2)));
        assertEquals(List.of("1"), texts(new LineQuery(CASE, Set.of(), MANY - 1, 50)));
        assertEquals(List.of("7"), texts(calls));
        Database.Work<Long> counting = connection ->
                new TimeLine(connection).count(calls) + new TimeLine(connection).count(LineQuery.newest(CASE, 1));
        assertEquals(MANY + 1L, database.read(counting));
        Database.Work<List<CaseEntry>> all = connection -> new TimeLine(connection).list(CASE);
        assertEquals("2100", database.read(all).get(MANY - 1).text());
    }

    /** A question to the lists. */
    private interface Question<T> {
        T ask(CutoffLists lists) throws SQLException;
    }

    private <T> T read(Question<T> question) {
        Database.Work<T> work = (Connection connection) -> question.ask(new CutoffLists(connection));
        return database.read(work);
    }

    private List<Incident> cases(String text, int offset, int limit) {
        Database.Work<List<Incident>> work = connection ->
                new IncidentTable(connection).list(new IncidentQuery(Optional.empty(), true, text, offset, limit));
        return database.read(work);
    }

    private List<String> texts(LineQuery query) {
        Database.Work<List<CaseEntry>> work = connection -> new TimeLine(connection).list(query);
        return database.read(work).stream().map(CaseEntry::text).toList();
    }

    private static List<String> ids(List<Cutoff> cutoffs) {
        return cutoffs.stream().map(Cutoff::id).toList();
    }
}
