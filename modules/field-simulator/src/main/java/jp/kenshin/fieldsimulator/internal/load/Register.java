package jp.kenshin.fieldsimulator.internal.load;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One cumulative register of a meter: counts what passes, in steps of its last digit, and begins again at zero after its last number.
 */
public final class Register {
    private final LoadCurve curve;
    private final MeterCourse course;
    private final long start;
    private final int finePerCount;
    private final int decimals;
    private final long modulus;

    /**
     * @param start counts it showed when the records began
     * @param finePerCount fine units of the usage in one count, such as 100 Wh in 0.1 kWh
     * @param decimals of a count, such as 1 for 0.1 kWh
     * @param digits after which it begins again
     */
    public Register(LoadCurve curve, MeterCourse course, long start, int finePerCount, int decimals, int digits) {
        this.curve = curve;
        this.course = course;
        this.start = start;
        this.finePerCount = finePerCount;
        this.decimals = decimals;
        this.modulus = BigDecimal.TEN.pow(digits).longValueExact();
    }

    /** What the meter that hangs there at the instant shows. */
    public long countAt(Instant instant) {
        return fineAt(instant) / finePerCount % modulus;
    }

    /**
     * What the meter that hangs there at one instant has kept of an earlier one; empty when that is from before its time.
     *
     * @param known not before {@code instant}
     */
    public OptionalLong countAt(Instant instant, Instant known) {
        boolean same = course.exchangesUntil(instant) == course.exchangesUntil(known);
        return same ? OptionalLong.of(countAt(instant)) : OptionalLong.empty();
    }

    /** In fine units, as a digit more than the register has; for what counts finer. */
    public long fineAt(Instant instant) {
        long passed = course.passedUntil(curve, instant);
        Optional<Instant> installed = course.installedAt(instant);
        return installed.isPresent()
                ? passed - course.passedUntil(curve, installed.get())
                : passed + start * finePerCount;
    }

    /** What passes in an hour at the rate of the minute that ends now, in fine units. */
    public long rateAt(Instant instant) {
        return (course.passedUntil(curve, instant) - course.passedUntil(curve, instant.minusSeconds(60))) * 60;
    }

    /** A count as kWh or m3, exact. */
    public BigDecimal quantity(long count) {
        return BigDecimal.valueOf(count, decimals);
    }
}
