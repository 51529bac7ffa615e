package jp.kenshin.externalconnection.internal.course;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.BusinessHours;
import jp.kenshin.externalconnection.Cutoff.State;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.PhoneCall;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("The course of a cutoff")
@Tag("S-03")
@Tag("S-06")
class StageTest {
    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final BusinessHours OPEN = hours(true);
    private static final BusinessHours CLOSED = hours(false);

    private static BusinessHours hours(boolean open) {
        return new BusinessHours() {
            @Override
            public boolean isOpen(Instant moment) {
                return open;
            }

            @Override
            public Instant nextOpening(Instant moment) {
                return open ? moment : moment.plus(Duration.ofHours(6));
            }
        };
    }

    private static Stage ordered() {
        return new Stage.CuttingOff(Course.of(new Course.Order(
                "C-1", "I-1", CutoffScope.mdms(PartnerId.of("P-0002")), Optional.empty(), "desk", NOW)));
    }

    private static PhoneCall call() {
        return new PhoneCall(NOW, "desk", "山田", "03-1234-5678", "");
    }

    private static Declaration declaration() {
        return new Declaration(NOW, "desk", "山田", "入れ替えた");
    }

    @Test
    void goes_from_the_order_to_the_end_by_the_steps_of_tables_2_1_and_2_2() {
        Stage end = ordered()
                .confirmed(NOW)
                .called(call())
                .declared(declaration())
                .reconnect("reconnect", NOW, OPEN)
                .released(NOW)
                .called(call());

        assertEquals(State.CLOSED, end.state());
        assertTrue(
                end.course().firstCall().isPresent() && end.course().lastCall().isPresent());
    }

    @Test
    void is_not_reconnected_without_the_declaration() {
        assertRefused(
                ExternalConnectionError.RESOLUTION_NOT_DECLARED,
                "reconnect",
                OPEN,
                ordered().confirmed(NOW));
    }

    @Test
    @Tag("X-10")
    void is_not_reconnected_by_who_cut_it_off() {
        assertRefused(
                ExternalConnectionError.SAME_PERSON,
                "desk",
                OPEN,
                ordered().confirmed(NOW).declared(declaration()));
    }

    @Test
    void is_not_reconnected_outside_business_hours_and_says_when_they_begin() {
        KenshinException refusal = assertRefused(
                ExternalConnectionError.OUTSIDE_BUSINESS_HOURS,
                "reconnect",
                CLOSED,
                ordered().confirmed(NOW).declared(declaration()));
        assertTrue(String.valueOf(refusal.getMessage()).contains("2026-11-24T09:00:00Z"), refusal::toString);
    }

    private static KenshinException assertRefused(
            ExternalConnectionError code, String by, BusinessHours hours, Stage stage) {
        KenshinException refusal = assertThrows(KenshinException.class, () -> stage.reconnect(by, NOW, hours));
        assertEquals(code, refusal.code());
        return refusal;
    }

    @Test
    void can_be_declared_over_while_it_is_still_being_cut_off() {
        assertTrue(ordered().declared(declaration()).course().declaration().isPresent());
    }

    @Test
    void counts_no_call_before_all_points_have_confirmed() {
        assertTrue(ordered().called(call()).course().firstCall().isEmpty());
        assertTrue(ordered().confirmed(NOW).called(call()).course().firstCall().isPresent());
    }

    @Test
    void begins_anew_when_it_is_ordered_again_while_it_is_reconnected_and_forgets_the_declaration() {
        Stage again = ordered()
                .confirmed(NOW)
                .declared(declaration())
                .reconnect("reconnect", NOW, OPEN)
                .orderedAgain("desk", NOW.plusSeconds(5));

        assertInstanceOf(Stage.CuttingOff.class, again);
        assertTrue(again.course().declaration().isEmpty());
        assertEquals(NOW.plusSeconds(5), again.course().order().at());
    }

    @Test
    void stays_as_it_is_when_it_is_ordered_again_while_it_holds() {
        Stage cutOff = ordered().confirmed(NOW);
        assertSame(cutOff, cutOff.orderedAgain("desk", NOW));
    }

    @Test
    void needs_both_calls_before_it_is_closed_even_when_the_first_comes_late() {
        Stage reconnected = ordered()
                .confirmed(NOW)
                .declared(declaration())
                .reconnect("reconnect", NOW, OPEN)
                .released(NOW);
        Stage late = reconnected.called(call());

        assertEquals(State.RECONNECTED, late.state());
        assertEquals(State.CLOSED, late.called(call()).state());
    }

    /** A step somebody may try at any time. */
    enum Step {
        CONFIRM,
        DRIFT,
        ORDER_AGAIN,
        CALL,
        DECLARE,
        RECONNECT_BY_DAY,
        RECONNECT_BY_NIGHT,
        RECONNECT_ALONE,
        RELEASE
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Arbitraries.of(Step.class).list().ofMaxSize(40);
    }

    @Property
    @Label(
            "Whatever is tried in whatever order, nothing is connected again without declaration, hours and a second person")
    void keeps_its_promises_in_any_order(@ForAll("steps") List<Step> steps) {
        Stage stage = ordered();
        for (Step step : steps) {
            Stage before = stage;
            stage = attempt(stage, step);
            if (stage.state() == State.RECONNECTING && before.state() != State.RECONNECTING) {
                assertEquals(Step.RECONNECT_BY_DAY, step);
                assertTrue(before.course().declaration().isPresent());
            }
            if (stage.state() == State.CLOSED) {
                assertTrue(stage.course().firstCall().isPresent());
                assertTrue(stage.course().lastCall().isPresent());
                assertTrue(stage.course().declaration().isPresent());
                assertEquals("reconnect", stage.course().wayBack().orElseThrow().by());
            }
            assertTrue(
                    stage.state().ordinal() - before.state().ordinal() <= 1 || stage.state() == State.RECONNECTING,
                    () -> "no stage is skipped: " + steps);
        }
    }

    private static Stage attempt(Stage stage, Step step) {
        try {
            return switch (step) {
                case CONFIRM -> stage.confirmed(NOW);
                case DRIFT -> stage.drifted();
                case ORDER_AGAIN -> stage.orderedAgain("desk", NOW);
                case CALL -> stage.called(call());
                case DECLARE -> stage.declared(declaration());
                case RECONNECT_BY_DAY -> stage.reconnect("reconnect", NOW, OPEN);
                case RECONNECT_BY_NIGHT -> stage.reconnect("reconnect", NOW, CLOSED);
                case RECONNECT_ALONE -> stage.reconnect("desk", NOW, OPEN);
                case RELEASE -> stage.released(NOW);
            };
        } catch (KenshinException refused) {
            return stage;
        }
    }
}
