package jp.kenshin.fieldsimulator;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The cumulative register of one meter. It has been counting since {@link #FIRST_DAY}; a day's use is spread over the slots of the day, so the
 * register never runs backwards and a day's slots add up to the day.
 */
final class SimulatedRegister {
    static final ZoneId JST = ZoneId.of("Asia/Tokyo");
    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 1);
    private static final int HOURS = 24;

    private final String meter;
    private final String readingType;
    private final Usage usage;
    private final int decimals;
    private final Duration step;
    private final Chance meterChance;
    private final Chance chance;
    private final long percentOfAverage;

    /**
     * @param percentOfAverage what this household uses of an average one's; 0 for a register that stands still
     * @param meterChance shared by all registers of the meter: they fall silent together
     */
    SimulatedRegister(
            String meter,
            String readingType,
            Usage usage,
            int decimals,
            Duration step,
            long percentOfAverage,
            Chance meterChance) {
        this.meter = meter;
        this.readingType = readingType;
        this.usage = usage;
        this.decimals = decimals;
        this.step = step;
        this.percentOfAverage = percentOfAverage;
        this.meterChance = meterChance;
        this.chance = meterChance.of(readingType);
    }

    String meter() {
        return meter;
    }

    String readingType() {
        return readingType;
    }

    /** Whether the meter is read at that instant. */
    boolean isDueAt(Instant instant) {
        return instant.getEpochSecond() % step.toSeconds() == 0;
    }

    /** The reading of an instant on the grid; empty where it was lost on the way. */
    Optional<BigDecimal> readAt(Instant instant) {
        return isLost(instant) ? Optional.empty() : Optional.of(countAt(instant));
    }

    BigDecimal countAt(Instant instant) {
        ZonedDateTime local = instant.atZone(JST);
        LocalDate today = local.toLocalDate();
        long count = chance.between(0, 0, 100_000);
        for (LocalDate day = FIRST_DAY; day.isBefore(today); day = day.plusDays(1)) {
            count += usedOn(day);
        }
        int slot = (int) (local.toLocalTime().toSecondOfDay() / step.toSeconds());
        return BigDecimal.valueOf(count + usedOn(today, slot), decimals);
    }

    private long usedOn(LocalDate day) {
        long mood = chance.between(day.toEpochDay(), 60, 140);
        return usage.expectedOn(day) * percentOfAverage * mood / 10_000;
    }

    /** Used in the first slots of the day. */
    private long usedOn(LocalDate day, int slots) {
        long slotsOfDay = Duration.ofDays(1).dividedBy(step);
        long before = 0;
        long all = 0;
        for (int slot = 0; slot < slotsOfDay; slot++) {
            long weight = usage.weightOf((int) (slot * HOURS / slotsOfDay))
                    * chance.between(day.toEpochDay() * slotsOfDay + slot, 50, 150);
            all += weight;
            before += slot < slots ? weight : 0;
        }
        return usedOn(day) * before / all;
    }

    /** One reading in 200 is lost alone; on one day in 40 the meter is out of reach for some hours. */
    private boolean isLost(Instant instant) {
        long moment = instant.getEpochSecond();
        if (meterChance.oneIn(moment, 200)) {
            return true;
        }
        ZonedDateTime local = instant.atZone(JST);
        long day = local.toLocalDate().toEpochDay();
        long from = meterChance.between(day, 0, 20);
        long hours = meterChance.between(-day, 2, 5);
        return meterChance.of("out of reach").oneIn(day, 40)
                && local.getHour() >= from
                && local.getHour() < from + hours;
    }
}
