package jp.kenshin.fieldsimulator.internal.load;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * What all households share: season, weekdays, and a weather that lasts some days, so that a cold week is cold for everyone. Holds, for each
 * usage, what an average household has used since the beginning up to each day; a few hundred kilobytes for any number of meters.
 */
public final class Climate {
    /** First day of the records. */
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private static final int DAYS = 40 * 365;
    private static final int LASTS = 75;
    private static final int SWING = 115;

    private final Map<Usage, long[]> usedBefore = new EnumMap<>(Usage.class);

    public Climate(long seed) {
        Chance chance = new Chance(seed).of("weather");
        int[] cold = coldness(chance);
        for (Usage usage : Usage.values()) {
            long[] sums = new long[DAYS + 1];
            for (int day = 0; day < DAYS; day++) {
                sums[day + 1] = sums[day] + ofDay(usage, day, cold[day], chance);
            }
            usedBefore.put(usage, sums);
        }
    }

    /** How much colder than usual each day is, in per cent of a deviation that one day in three exceeds either way. */
    static int[] coldness(Chance chance) {
        int[] cold = new int[DAYS];
        int yesterday = 0;
        for (int day = 0; day < DAYS; day++) {
            yesterday = yesterday * LASTS / 100 + (int) chance.between(day, -SWING, SWING);
            cold[day] = yesterday;
        }
        return cold;
    }

    private static long ofDay(Usage usage, int day, int cold, Chance chance) {
        LocalDate date = FIRST_DAY.plusDays(day);
        long season = season(usage, date);
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        long weather = usage == Usage.SUNSHINE
                ? chance.of("clouds").between(day, 25, 150)
                : Math.max(40, 100 + (long) usage.percentOfCold() * cold / 100);
        return usage.ordinaryDay() * season * (weekend ? usage.percentOfWeekend() : 100) / 10_000 * weather / 100;
    }

    /** Per cent, passing smoothly from the middle of one month to the next. */
    private static long season(Usage usage, LocalDate date) {
        LocalDate other = date.getDayOfMonth() < 15 ? date.minusMonths(1) : date.plusMonths(1);
        int away = Math.min(15, Math.abs(date.getDayOfMonth() - 15));
        return (usage.percentOfMonth(date.getMonthValue()) * (30L - away)
                        + usage.percentOfMonth(other.getMonthValue()) * (long) away)
                / 30;
    }

    /** What an average household has used before a day begins. */
    long usedBefore(Usage usage, long day) {
        long[] sums = usedBefore.get(usage);
        if (sums == null || day < 0 || day > DAYS) {
            throw new IllegalArgumentException("no weather is known of " + FIRST_DAY.plusDays(day));
        }
        return sums[(int) day];
    }

    /** What an average household uses on a day. */
    long usedOn(Usage usage, long day) {
        return usedBefore(usage, day + 1) - usedBefore(usage, day);
    }
}
