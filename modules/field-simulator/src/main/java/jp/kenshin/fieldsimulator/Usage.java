package jp.kenshin.fieldsimulator;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * How a household uses one commodity: how much on which day of the year and of the week, and at which hours. Statistics of our own making,
 * shaped after common sense: evenings, weekends, cold months.
 */
enum Usage {
    /** 0.01 kWh: about 10 kWh a day, more in the cold and in the heat. */
    ELECTRICITY(1_000, new int[] {125, 125, 105, 85, 80, 85, 105, 120, 115, 95, 95, 120}, 112, new int[] {
        30, 25, 24, 24, 25, 34, 62, 78, 58, 42, 40, 46, 54, 46, 40, 40, 46, 66, 92, 100, 96, 82, 62, 42
    }),
    /** 0.01 kWh that a roof of 4 kW gives away; the day's weather moves it more than the season. */
    SUNSHINE(950, new int[] {80, 90, 110, 120, 125, 100, 115, 115, 95, 90, 80, 75}, 92, new int[] {
        0, 0, 0, 0, 0, 0, 5, 20, 48, 75, 93, 100, 98, 90, 72, 48, 20, 4, 0, 0, 0, 0, 0, 0
    }),
    /** Litres of city gas: bath in the evening, breakfast, heating in winter. */
    GAS(1_000, new int[] {185, 180, 145, 100, 75, 55, 45, 40, 50, 75, 110, 160}, 108, new int[] {
        2, 1, 0, 0, 2, 14, 48, 52, 26, 14, 12, 22, 24, 12, 10, 12, 26, 58, 88, 96, 100, 78, 42, 12
    }),
    /** Litres of water: morning and evening, laundry at the weekend. */
    WATER(640, new int[] {96, 96, 97, 98, 100, 102, 108, 110, 104, 99, 97, 98}, 120, new int[] {
        6, 3, 2, 2, 4, 22, 70, 88, 66, 46, 40, 38, 42, 34, 28, 30, 40, 62, 82, 94, 100, 84, 50, 20
    }),
    /** Litres of LP gas: as city gas, but less of it. */
    LPG(330, new int[] {165, 160, 135, 105, 80, 60, 50, 45, 55, 80, 110, 150}, 106, new int[] {
        1, 0, 0, 0, 2, 16, 52, 50, 22, 12, 12, 26, 26, 12, 8, 10, 28, 62, 92, 98, 100, 72, 36, 8
    });

    private final long ordinaryDay;
    private final int[] percentOfMonth;
    private final int percentOfWeekend;
    private final int[] weightOfHour;

    Usage(long ordinaryDay, int[] percentOfMonth, int percentOfWeekend, int[] weightOfHour) {
        this.ordinaryDay = ordinaryDay;
        this.percentOfMonth = percentOfMonth;
        this.percentOfWeekend = percentOfWeekend;
        this.weightOfHour = weightOfHour;
    }

    /** What an average household uses on that day, in the unit of the register's last digit. */
    long expectedOn(LocalDate day) {
        long month = percentOfMonth[day.getMonthValue() - 1];
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return ordinaryDay * month * (weekend ? percentOfWeekend : 100) / 10_000;
    }

    /** Share of the hour in the day; only proportions count. */
    int weightOf(int hour) {
        return weightOfHour[hour];
    }
}
