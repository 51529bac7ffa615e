package jp.kenshin.externalconnection.internal.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.RegisterEntry;
import jp.kenshin.externalconnection.RegisterEntry.Facts;
import jp.kenshin.externalconnection.RegisterEntry.Grade;
import jp.kenshin.externalconnection.RegisterEntry.Point;
import jp.kenshin.externalconnection.RegisterEntry.Register;
import jp.kenshin.externalconnection.RegisterEntry.State;
import jp.kenshin.externalconnection.internal.RecordedAudit;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.OnEachDatabase;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.platform.time.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@OnEachDatabase
@DisplayName("The registers of risks, vulnerabilities and penetration tests")
@Tag("S-11")
class SecurityRegistersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Facts WEAKNESS = new Facts(
            Register.VULNERABILITY,
            Point.NW_SERVICE,
            "IPsec 装置の認証回避",
            "メーカーの修正版を 12 月の保守で適用する",
            Grade.HIGH,
            State.OPEN,
            "通信担当 林",
            "CVE-2026-0001",
            TODAY,
            Optional.of(TODAY.plusDays(30)));

    private final RecordedAudit audit = new RecordedAudit();
    private final Database database;
    private final JdbcSecurityRegisters registers;

    SecurityRegistersTest(Database database) {
        this.database = database;
        this.registers = new JdbcSecurityRegisters(database, audit, new TestClock());
    }

    @BeforeEach
    void forgetAll() {
        database.inTransaction(connection -> {
            new Sql(connection).update("DELETE FROM external_connection.register_entry");
            new Sql(connection).update("DELETE FROM external_connection.register_item");
        });
    }

    @Test
    void a_change_is_a_further_version_and_the_earlier_ones_stay() {
        RegisterEntry first = registers.add("operator", WEAKNESS);
        RegisterEntry second =
                registers.change("operator2", first.number(), 1, with(WEAKNESS, State.DONE, Optional.empty()));

        assertEquals(List.of(second, first), registers.history(first.number()));
        assertEquals(List.of(second), registers.list(Register.VULNERABILITY, 0, 50));
        assertEquals(List.of(), registers.list(Register.RISK, 0, 50));
        assertEquals(2, second.version());
    }

    @Test
    void of_two_people_who_change_one_version_the_second_is_told() {
        RegisterEntry first = registers.add("operator", WEAKNESS);
        registers.change("operator", first.number(), 1, WEAKNESS);

        assertRefused(
                ExternalConnectionError.REGISTER_ENTRY_CHANGED,
                () -> registers.change("operator2", first.number(), 1, WEAKNESS));
        assertRefused(
                ExternalConnectionError.REGISTER_ENTRY_NOT_FOUND,
                () -> registers.change("operator2", first.number() + 1_000, 1, WEAKNESS));
    }

    @Test
    void the_most_urgent_stands_first_and_what_is_done_last() {
        RegisterEntry done = registers.add("operator", with(WEAKNESS, State.DONE, Optional.empty()));
        RegisterEntry later = registers.add("operator", with(WEAKNESS, State.OPEN, Optional.of(TODAY.plusDays(9))));
        RegisterEntry sooner = registers.add("operator", with(WEAKNESS, State.OPEN, Optional.of(TODAY.plusDays(2))));
        RegisterEntry worse = registers.add("operator", graded(Grade.CRITICAL));

        assertEquals(List.of(worse, sooner, later, done), registers.list(Register.VULNERABILITY, 0, 50));
    }

    @Test
    void what_is_not_done_in_time_is_overdue() {
        RegisterEntry open = registers.add("operator", with(WEAKNESS, State.ACCEPTED, Optional.of(TODAY)));

        assertFalse(open.isOverdue(TODAY));
        assertTrue(open.isOverdue(TODAY.plusDays(1)));
    }

    @Test
    void an_entry_that_nobody_could_follow_up_is_refused() {
        assertRefused(
                ExternalConnectionError.REGISTER_ENTRY_REFUSED,
                () -> registers.add("operator", with(WEAKNESS, State.OPEN, Optional.empty())));
        for (UnaryOperator<Facts> lacking : List.<UnaryOperator<Facts>>of(
                facts -> texts(facts, "", facts.text(), facts.owner(), facts.reference()),
                facts -> texts(facts, facts.title(), " ", facts.owner(), facts.reference()),
                facts -> texts(facts, facts.title(), facts.text(), "", facts.reference()),
                facts -> texts(facts, facts.title(), facts.text(), facts.owner(), ""))) {
            assertRefused(
                    ExternalConnectionError.REGISTER_ENTRY_REFUSED,
                    () -> registers.add("operator", lacking.apply(WEAKNESS)));
        }
    }

    @Test
    @Tag("S-09")
    void each_step_is_in_the_audit_log() {
        RegisterEntry first = registers.add("operator", WEAKNESS);
        registers.change("operator2", first.number(), 1, WEAKNESS);

        assertEquals(List.of("register.add", "register.change"), audit.actions());
    }

    private static Facts with(Facts facts, State state, Optional<LocalDate> dueOn) {
        return new Facts(
                facts.register(),
                facts.point(),
                facts.title(),
                facts.text(),
                facts.grade(),
                state,
                facts.owner(),
                facts.reference(),
                facts.happenedOn(),
                dueOn);
    }

    private static Facts graded(Grade grade) {
        return new Facts(
                WEAKNESS.register(),
                WEAKNESS.point(),
                WEAKNESS.title(),
                WEAKNESS.text(),
                grade,
                WEAKNESS.state(),
                WEAKNESS.owner(),
                WEAKNESS.reference(),
                WEAKNESS.happenedOn(),
                WEAKNESS.dueOn());
    }

    private static Facts texts(Facts facts, String title, String text, String owner, String reference) {
        return new Facts(
                facts.register(),
                facts.point(),
                title,
                text,
                facts.grade(),
                facts.state(),
                owner,
                reference,
                facts.happenedOn(),
                facts.dueOn());
    }

    private static void assertRefused(ExternalConnectionError code, Executable step) {
        assertEquals(code, assertThrows(KenshinException.class, step).code());
    }
}
