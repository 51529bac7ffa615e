package jp.kenshin.externalconnection.internal.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.Set;

/**
 * The national holidays of Japan as the Act on National Holidays (国民の祝日に関する法律) has them since 2022. The two equinoxes follow the
 * usual formula, good until 2099; the official days are announced each February, and have agreed with it so far.
 */
final class JapaneseHolidays {
    private static final int BASE_YEAR = 1980;
    private static final double YEARLY_DRIFT = 0.242194;
    private static final double VERNAL = 20.8431;
    private static final double AUTUMNAL = 23.2488;

    private JapaneseHolidays() {}

    /** All days off of a year: the holidays of §2, substitutes of those on a Sunday (§3(2)), and days between two of them (§3(3)). */
    static Set<LocalDate> of(int year) {
        Set<LocalDate> national = national(year);
        Set<LocalDate> all = new HashSet<>(national);
        for (LocalDate holiday : national) {
            if (holiday.getDayOfWeek() == DayOfWeek.SUNDAY) {
                all.add(nextFree(holiday, national));
            }
            if (national.contains(holiday.plusDays(2))) {
                all.add(holiday.plusDays(1));
            }
        }
        return Set.copyOf(all);
    }

    /** §2, in its order: New Year's Day to Labour Thanksgiving Day. */
    private static Set<LocalDate> national(int year) {
        return Set.of(
                LocalDate.of(year, 1, 1),
                monday(year, 1, 2),
                LocalDate.of(year, 2, 11),
                LocalDate.of(year, 2, 23),
                LocalDate.of(year, 3, equinox(VERNAL, year)),
                LocalDate.of(year, 4, 29),
                LocalDate.of(year, 5, 3),
                LocalDate.of(year, 5, 4),
                LocalDate.of(year, 5, 5),
                monday(year, 7, 3),
                LocalDate.of(year, 8, 11),
                monday(year, 9, 3),
                LocalDate.of(year, 9, equinox(AUTUMNAL, year)),
                monday(year, 10, 2),
                LocalDate.of(year, 11, 3),
                LocalDate.of(year, 11, 23));
    }

    private static LocalDate monday(int year, int month, int which) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(which, DayOfWeek.MONDAY));
    }

    private static int equinox(double base, int year) {
        int since = year - BASE_YEAR;
        return (int) (base + YEARLY_DRIFT * since) - since / 4;
    }

    private static LocalDate nextFree(LocalDate sunday, Set<LocalDate> national) {
        LocalDate day = sunday.plusDays(1);
        while (national.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
