package jp.kenshin.collection.internal.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.collection.Observation.Kind;
import jp.kenshin.collection.internal.event.EventState.News;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("C-07")
class EventStateTest {
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    private final EventState state = new EventState();
    private final List<News> log = new ArrayList<>();

    /**
     * @param kind what a unit says
     * @param second when it became so
     */
    private record Saying(Kind kind, int second) {}

    private void say(Kind kind, int second) {
        log.addAll(state.seeTimed(kind, at(second), false));
    }

    private void sayUntimed(Kind kind, int second) {
        log.addAll(state.seeUntimed(kind, at(second)));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static News began(int second, boolean open) {
        return new News(true, at(second), open);
    }

    private static News ended(int second) {
        return new News(false, at(second), false);
    }

    @Test
    void whatIsStillSoIsNoNews() {
        say(Kind.RAISED, 10);
        say(Kind.RAISED, 20);
        say(Kind.OVER, 30);
        say(Kind.OVER, 40);

        assertEquals(List.of(began(10, true), ended(30)), log);
    }

    @Test
    void whatWasNeverSoIsNotOver() {
        say(Kind.OVER, 10);
        assertEquals(List.of(), log);
    }

    @Test
    void anOlderFrameThatIsLateDoesNotOpenAgainWhatIsOver() {
        say(Kind.RAISED, 10);
        say(Kind.OVER, 20);
        say(Kind.RAISED, 10);
        say(Kind.RAISED, 15);

        assertEquals(List.of(began(10, true), ended(20)), log);
        assertEquals(false, state.isOpen());
    }

    @Test
    void anOlderFrameThatIsLateDoesNotEndWhatHasBegunSince() {
        say(Kind.RAISED, 10);
        say(Kind.OVER, 20);
        say(Kind.RAISED, 30);
        say(Kind.OVER, 20);
        say(Kind.OVER, 25);

        assertEquals(List.of(began(10, true), ended(20), began(30, true)), log);
        assertTrue(state.isOpen());
    }

    @Test
    void aBeginningThatComesAfterItsEndEntersWithItsEnd() {
        say(Kind.OVER, 20);
        say(Kind.RAISED, 10);

        assertEquals(List.of(began(10, false), ended(20)), log);
        assertEquals(false, state.isOpen());
    }

    @Test
    void aRestorationCountsEvenWhereTheLastGaspWasLost() {
        say(Kind.OVER, 20);
        say(Kind.OVER_TOLD, 20);
        say(Kind.OVER, 20);
        say(Kind.OVER_TOLD, 20);

        assertEquals(List.of(ended(20)), log);
    }

    @Test
    void aLastGaspThatComesAfterTheRestorationIsEnteredAndNotOpen() {
        say(Kind.OVER_TOLD, 20);
        say(Kind.RAISED, 10);
        say(Kind.RAISED, 10);

        assertEquals(List.of(ended(20), began(10, false)), log);
    }

    @Test
    void aRestorationAfterItsLastGaspIsOneEnd() {
        say(Kind.RAISED, 10);
        say(Kind.OVER, 20);
        say(Kind.OVER_TOLD, 20);

        assertEquals(List.of(began(10, true), ended(20)), log);
    }

    @Test
    void theSameInTheSecondOfItsEndIsANewBeginning() {
        say(Kind.RAISED, 10);
        say(Kind.OVER, 20);
        say(Kind.RAISED, 20);

        assertEquals(List.of(began(10, true), ended(20), began(20, true)), log);
    }

    @Test
    void aCopyIsOldInTheSecondOfItsEndAndAfterAnEndWithoutATime() {
        say(Kind.RAISED, 10);
        say(Kind.OVER, 10);
        say(Kind.RAISED, 10);
        say(Kind.RAISED, 20);
        sayUntimed(Kind.OVER, 30);
        say(Kind.RAISED, 20);

        assertEquals(List.of(began(10, true), ended(10), began(20, true), ended(30)), log);
    }

    @Test
    void withoutATimeEveryChangeIsNews() {
        sayUntimed(Kind.OVER, 5);
        sayUntimed(Kind.RAISED, 10);
        sayUntimed(Kind.RAISED, 20);
        sayUntimed(Kind.OVER, 30);
        sayUntimed(Kind.OVER_TOLD, 30);
        sayUntimed(Kind.RAISED, 40);

        assertEquals(List.of(began(10, true), ended(30), began(40, true)), log);
    }

    @Test
    void aClockThatIsSlowCannotKeepOpenWhatAnAnswerWithoutATimeHasOpened() {
        sayUntimed(Kind.RAISED, 60);
        say(Kind.OVER, 50);

        assertEquals(List.of(began(60, true), ended(50)), log);
    }

    @Test
    void aClockThatIsSlowCannotHideABeginningAfterAnAnswerWithoutATime() {
        say(Kind.RAISED, 10);
        sayUntimed(Kind.OVER, 60);
        say(Kind.RAISED, 50);

        assertEquals(List.of(began(10, true), ended(60), began(50, true)), log);
    }

    @Test
    void aBeginningThatIsInTheLogAlreadyIsNotNewToAStateThatWasForgotten() {
        assertEquals(List.of(), state.seeTimed(Kind.RAISED, at(10), true));
        assertEquals(List.of(began(20, true)), state.seeTimed(Kind.RAISED, at(20), false));
    }

    @Test
    void momentsCloseTogetherAreOne() {
        log.addAll(state.seeMoment(at(0)));
        log.addAll(state.seeMoment(at(599)));
        log.addAll(state.seeMoment(at(600)));

        assertEquals(List.of(began(0, true), began(600, true)), log);
    }

    /** What a unit says in the order in which it becomes so: at every second at most one thing. */
    @Provide
    Arbitrary<List<Saying>> courses() {
        return Arbitraries.of(Kind.RAISED, Kind.OVER)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(kinds -> {
                    List<Saying> course = new ArrayList<>();
                    kinds.forEach(kind -> course.add(new Saying(kind, 10 * (course.size() + 1))));
                    return course;
                });
    }

    /** Copies of frames that have been sent, anywhere later: after position, the copy of an earlier one. */
    @Provide
    Arbitrary<List<int[]>> copies() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 1_000);
        return Combinators.combine(number, number)
                .as((after, copied) -> new int[] {after, copied})
                .list()
                .ofMaxSize(15);
    }

    @Property
    void copiesOfFramesAnywhereLaterChangeNothing(
            @ForAll("courses") List<Saying> course, @ForAll("copies") List<int[]> copies) {
        assertEquals(log(course), log(withCopies(course, copies)));
    }

    private static List<Saying> withCopies(List<Saying> course, List<int[]> copies) {
        List<Saying> all = new ArrayList<>();
        for (int i = 0; i < course.size(); i++) {
            all.add(course.get(i));
            for (int[] copy : copies) {
                if (copy[0] % course.size() == i) {
                    all.add(course.get(copy[1] % (i + 1)));
                }
            }
        }
        return all;
    }

    private static List<News> log(List<Saying> sayings) {
        EventState state = new EventState();
        List<News> log = new ArrayList<>();
        sayings.forEach(saying -> log.addAll(state.seeTimed(saying.kind(), at(saying.second()), false)));
        return log;
    }

    @Property
    void inAnyOrderEveryBeginningIsFollowedByItsEndAndTheLastWordCounts(
            @ForAll("courses") List<Saying> course, @ForAll long order) {
        List<Saying> shuffled = new ArrayList<>(course);
        java.util.Collections.shuffle(shuffled, new java.util.Random(order));
        EventState state = new EventState();
        List<News> log = new ArrayList<>();
        shuffled.forEach(saying -> log.addAll(state.seeTimed(saying.kind(), at(saying.second()), false)));

        boolean soAtTheEnd = course.get(course.size() - 1).kind() == Kind.RAISED;
        assertEquals(soAtTheEnd, state.isOpen(), () -> shuffled + " gave " + log);
        boolean open = false;
        for (News news : log) {
            assertEquals(!open, news.raised(), () -> shuffled + " gave " + log);
            open = news.raised();
        }
        assertEquals(soAtTheEnd, open);
    }
}
