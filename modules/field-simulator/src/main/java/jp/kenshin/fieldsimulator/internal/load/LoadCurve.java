package jp.kenshin.fieldsimulator.internal.load;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * What one household has used up to an instant, in the fine unit of its {@link Usage}. It never falls: days are shares of what everybody
 * uses, moved against each other by less than they are long, and half-hours are shares of their day.
 */
public final class LoadCurve {
    /** Japanese standard time, which has no daylight saving. */
    public static final ZoneOffset JST = ZoneOffset.ofHours(9);

    private static final int SLOTS = 48;
    private static final int SLOT_SECONDS = 1_800;
    private static final int LARGEST_SHIFT = 400;
    private static final int PER_MILLE = 1_000;

    private final Climate climate;
    private final Usage usage;
    private final long percentOfAverage;
    private final int laterBy;
    private final Chance chance;
    private final Chance size;

    /**
     * @param percentOfAverage what this household uses of an average one's; 0 stands still
     * @param chance of this household
     */
    public LoadCurve(Climate climate, Usage usage, long percentOfAverage, Chance chance) {
        this.climate = climate;
        this.usage = usage;
        this.percentOfAverage = percentOfAverage;
        this.chance = chance.of(usage.name());
        this.size = this.chance.of("size");
        this.laterBy = usage == Usage.SUNSHINE ? 0 : (int) chance.of("habit").between(0, -3, 3);
    }

    /** Used since the records began. */
    public long usedUntil(Instant instant) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), JST);
        long day = local.toLocalDate().toEpochDay() - Climate.FIRST_DAY.toEpochDay();
        long before = boundary(day);
        long ofDay = boundary(day + 1) - before;
        if (ofDay == 0) {
            return before;
        }
        return before + partOf(ofDay, day, local.toLocalTime().toSecondOfDay());
    }

    /** Each day's beginning is moved by less than 0.4 of the shorter day beside it, so that no day's use is below a fifth of its share. */
    private long boundary(long day) {
        long shift = chance.between(day, -LARGEST_SHIFT, LARGEST_SHIFT);
        long shorter = Math.min(climate.usedOn(usage, Math.max(0, day - 1)), climate.usedOn(usage, day));
        return percentOfAverage * (climate.usedBefore(usage, day) * PER_MILLE + shift * shorter) / (100L * PER_MILLE)
                + percentOfAverage * usage.ordinaryDay() / 100;
    }

    private long partOf(long ofDay, long day, int secondOfDay) {
        int current = secondOfDay / SLOT_SECONDS;
        long before = 0;
        long all = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            long weight = weight(day, slot) * SLOT_SECONDS;
            all += weight;
            if (slot < current) {
                before += weight;
            } else if (slot == current) {
                before += weight / SLOT_SECONDS * (secondOfDay % SLOT_SECONDS);
            }
        }
        return ofDay * before / all;
    }

    /** Mostly less than the hour's share, sometimes several times as much. */
    private long weight(long day, int slot) {
        long moment = day * SLOTS + slot;
        long base = usage.weightOfHour((slot - laterBy) >> 1);
        long draw = chance.between(moment, 0, PER_MILLE - 1);
        if (base == 0) {
            return 0;
        }
        if (draw < usage.percentIdle() * 10L) {
            return slot == SLOTS / 2 ? 1 : 0;
        }
        long rank = size.between(moment, 0, PER_MILLE - 1);
        long times = 35 + rank * rank / 8_000 + (rank > 940 ? 350 : 0);
        return base * times + 1;
    }
}
