package jp.kenshin.fieldsimulator.internal.load;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("What households use")
@Tag("C-15")
class LoadModelTest {
    private static final Climate CLIMATE = new Climate(1);
    private static final Instant YEAR = Instant.parse("2025-12-31T15:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Property(tries = 300)
    void never_makes_a_register_fall(
            @ForAll Usage usage,
            @ForAll @IntRange(max = 250) int size,
            @ForAll long household,
            @ForAll @LongRange(max = 1_800L * 86_400) long second,
            @ForAll @IntRange(min = 1, max = 90_000) int later) {
        LoadCurve curve = new LoadCurve(CLIMATE, usage, size, new Chance(household));
        Instant instant = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(second);
        assertTrue(curve.usedUntil(instant) <= curve.usedUntil(instant.plusSeconds(later)));
    }

    @Property(tries = 100)
    void is_the_same_for_the_same_seed_and_another_for_another(@ForAll long household, @ForAll Usage usage) {
        LoadCurve curve = new LoadCurve(CLIMATE, usage, 100, new Chance(household));
        LoadCurve again = new LoadCurve(new Climate(1), usage, 100, new Chance(household));
        LoadCurve other = new LoadCurve(CLIMATE, usage, 100, new Chance(household + 1));
        Instant noon = YEAR.plusSeconds(12 * 3_600 + 17);
        assertEquals(curve.usedUntil(noon), again.usedUntil(noon));
        assertNotEquals(curve.usedUntil(noon), other.usedUntil(noon));
    }

    @Property(tries = 200)
    void makes_a_register_fall_only_where_it_rolls_over(
            @ForAll long household, @ForAll @IntRange(min = 3, max = 6) int digits) {
        Register register = register(household, digits);
        long modulus = (long) Math.pow(10, digits);
        long before = register.countAt(YEAR);
        for (int hour = 1; hour < 72; hour++) {
            long now = register.countAt(YEAR.plusSeconds(hour * 3_600L));
            long used = Math.floorMod(now - before, modulus);
            assertTrue(now < modulus && used < 200, () -> "a household used " + used + " in an hour");
            before = now;
        }
    }

    private static Register register(long household, int digits) {
        LoadCurve curve = new LoadCurve(CLIMATE, Usage.ELECTRICITY, 100, new Chance(household));
        return new Register(curve, new MeterCourse(), 95_000, 100, 1, digits);
    }

    /** Measured households: 5 to 15 kWh a day, days differing by a third, half-hours by as much as they are, most of them below the mean. */
    @Test
    void resembles_measured_households() {
        LoadCurve curve = new LoadCurve(CLIMATE, Usage.ELECTRICITY, 100, new Chance(3));
        List<Double> days = differences(curve, 365, DAY);
        List<Double> halfHours = differences(curve, 365 * 48, Duration.ofMinutes(30));
        double ofDays = deviation(days) / mean(days);
        double ofHalfHours = deviation(halfHours) / mean(halfHours);
        assertTrue(mean(days) > 8_000 && mean(days) < 14_000, () -> mean(days) + " Wh a day");
        assertTrue(ofDays > 0.2 && ofDays < 0.5, () -> "days differ by " + ofDays);
        assertTrue(ofHalfHours > 0.6 && ofHalfHours < 1.4, () -> "half-hours differ by " + ofHalfHours);
        double mean = mean(halfHours);
        long below = halfHours.stream().filter(each -> each < mean).count();
        assertTrue(below > halfHours.size() * 0.55, () -> below + " of " + halfHours.size() + " below the mean");
    }

    @Test
    void uses_most_gas_in_winter() {
        LoadCurve curve = new LoadCurve(CLIMATE, Usage.GAS, 100, new Chance(3));
        List<Double> days = differences(curve, 365, DAY);
        double january = mean(days.subList(0, 31));
        double august = mean(days.subList(212, 243));
        assertTrue(january > 2.5 * august, () -> january + " in January, " + august + " in August");
    }

    @Test
    void has_a_weather_that_lasts_some_days() {
        List<Double> cold = IntStream.of(Climate.coldness(new Chance(1)))
                .asDoubleStream()
                .boxed()
                .toList();
        double similar = similarityOfNeighbours(cold.subList(0, 3_650));
        assertTrue(similar > 0.6 && similar < 0.9, () -> "a day is like the one before by " + similar);
    }

    @Test
    void gives_nothing_from_the_roof_at_night() {
        LoadCurve roof = new LoadCurve(CLIMATE, Usage.SUNSHINE, 100, new Chance(3));
        Instant evening = YEAR.minus(Duration.ofHours(5));
        assertEquals(roof.usedUntil(evening), roof.usedUntil(evening.plus(Duration.ofHours(9))));
    }

    @Test
    void stops_at_a_closed_valve_and_goes_on_from_there() {
        MeterCourse course = new MeterCourse();
        LoadCurve curve = new LoadCurve(CLIMATE, Usage.GAS, 100, new Chance(3));
        Register register = new Register(curve, course, 500, 10, 3, 9);
        long lastDay = register.countAt(YEAR.plus(DAY));
        course.stopFlow(YEAR);
        assertEquals(register.countAt(YEAR), register.countAt(YEAR.plus(DAY)));
        course.flowAgain(YEAR.plus(DAY));
        assertEquals(register.countAt(YEAR), register.countAt(YEAR.plus(DAY)));
        long missed = lastDay - register.countAt(YEAR);
        assertTrue(missed > 0);
        Register unhurt = new Register(curve, new MeterCourse(), 500, 10, 3, 9);
        Instant later = YEAR.plus(DAY.multipliedBy(9));
        assertTrue(Math.abs(unhurt.countAt(later) - missed - register.countAt(later)) <= 1);
    }

    @Test
    void runs_through_a_leak() {
        MeterCourse course = new MeterCourse();
        LoadCurve curve = new LoadCurve(CLIMATE, Usage.WATER, 100, new Chance(3));
        Register register = new Register(curve, course, 0, 10, 3, 9);
        Register tight = new Register(curve, new MeterCourse(), 0, 10, 3, 9);
        course.addFlow(YEAR, YEAR.plus(Duration.ofHours(5)), 1_200);
        assertEquals(tight.countAt(YEAR), register.countAt(YEAR));
        assertEquals(tight.countAt(YEAR.plus(DAY)) + 600, register.countAt(YEAR.plus(DAY)));
    }

    @Test
    void begins_anew_in_another_meter_that_remembers_nothing_of_the_first() {
        MeterCourse course = new MeterCourse();
        Register register =
                new Register(new LoadCurve(CLIMATE, Usage.WATER, 100, new Chance(3)), course, 700, 10, 3, 9);
        Instant exchange = YEAR.plus(DAY);
        long first = register.countAt(YEAR);
        course.exchange(exchange);
        assertEquals(0, register.countAt(exchange));
        assertEquals(first, register.countAt(YEAR));
        assertEquals(OptionalLong.empty(), register.countAt(YEAR, exchange.plus(DAY)));
        assertTrue(register.countAt(exchange.plus(DAY), exchange.plus(DAY)).getAsLong() > 0);
    }

    private static List<Double> differences(LoadCurve curve, int count, Duration step) {
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Instant from = YEAR.plus(step.multipliedBy(i));
            differences.add((double) (curve.usedUntil(from.plus(step)) - curve.usedUntil(from)));
        }
        return differences;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static double deviation(List<Double> values) {
        double mean = mean(values);
        return Math.sqrt(values.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow());
    }

    private static double similarityOfNeighbours(List<Double> values) {
        double mean = mean(values);
        double sum = 0;
        double all = 0;
        for (int i = 1; i < values.size(); i++) {
            sum += (values.get(i) - mean) * (values.get(i - 1) - mean);
            all += (values.get(i) - mean) * (values.get(i) - mean);
        }
        return sum / all;
    }
}
