package jp.kenshin.fieldsimulator.internal.load;

/**
 * How households use one commodity: how much on which day of the year and of the week, at which hours, and in how many half-hours not at
 * all. Numbers of our own making, shaped like measured households: evenings, weekends, cold months, many small values and few large ones.
 */
public enum Usage {
    /** Wh: about 11 kWh a day, more in the cold and in the heat. */
    ELECTRICITY(11_000, new int[] {118, 120, 108, 90, 82, 86, 104, 112, 100, 90, 94, 112}, 107, 9, 0, new int[] {
        50, 42, 34, 27, 25, 26, 40, 58, 52, 48, 50, 54, 56, 50, 45, 44, 50, 60, 78, 98, 100, 82, 72, 62
    }),
    /** Wh that a roof of 4 kW gives away; the day's weather moves it more than the season. */
    SUNSHINE(9_500, new int[] {80, 90, 110, 120, 125, 100, 115, 115, 95, 90, 80, 75}, 92, 0, 0, new int[] {
        0, 0, 0, 0, 0, 0, 5, 20, 48, 75, 93, 100, 98, 90, 72, 48, 20, 4, 0, 0, 0, 0, 0, 0
    }),
    /** 0.0001 m3 of city gas: bath in the evening, breakfast, heating in winter. */
    GAS(10_000, new int[] {185, 180, 145, 100, 75, 55, 45, 40, 50, 75, 110, 160}, 108, 22, 30, new int[] {
        4, 2, 1, 1, 3, 14, 48, 52, 26, 14, 12, 22, 24, 12, 10, 12, 26, 58, 88, 96, 100, 78, 42, 12
    }),
    /** 0.0001 m3 of water: morning and evening, laundry at the weekend. */
    WATER(6_400, new int[] {96, 96, 97, 98, 100, 102, 108, 110, 104, 99, 97, 98}, 120, 0, 15, new int[] {
        6, 3, 2, 2, 4, 22, 70, 88, 66, 46, 40, 38, 42, 34, 28, 30, 40, 62, 82, 94, 100, 84, 50, 20
    }),
    /** 0.0001 m3 of LP gas: as city gas, but less of it. */
    LPG(3_300, new int[] {165, 160, 135, 105, 80, 60, 50, 45, 55, 80, 110, 150}, 106, 14, 40, new int[] {
        2, 1, 1, 1, 3, 16, 52, 50, 22, 12, 12, 26, 26, 12, 8, 10, 28, 62, 92, 98, 100, 72, 36, 8
    });

    private final int ordinaryDay;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final int[] percentOfMonth;

    private final int percentOfWeekend;
    private final int percentOfCold;
    private final int percentIdle;

    @SuppressWarnings("ImmutableEnumChecker") // never handed out
    private final int[] weightOfHour;

    Usage(
            int ordinaryDay,
            int[] percentOfMonth,
            int percentOfWeekend,
            int percentOfCold,
            int percentIdle,
            int[] weightOfHour) {
        this.ordinaryDay = ordinaryDay;
        this.percentOfMonth = percentOfMonth;
        this.percentOfWeekend = percentOfWeekend;
        this.percentOfCold = percentOfCold;
        this.percentIdle = percentIdle;
        this.weightOfHour = weightOfHour;
    }

    /** What an average household uses on an ordinary day, in the unit named above. */
    int ordinaryDay() {
        return ordinaryDay;
    }

    int percentOfMonth(int month) {
        return percentOfMonth[month - 1];
    }

    int percentOfWeekend() {
        return percentOfWeekend;
    }

    /** By how many per cent a day as cold as one in six uses more. */
    int percentOfCold() {
        return percentOfCold;
    }

    /** In how many of 100 half-hours nothing is used at all. */
    int percentIdle() {
        return percentIdle;
    }

    /** Share of the hour in the day; only proportions count. */
    int weightOfHour(int hour) {
        return weightOfHour[Math.floorMod(hour, weightOfHour.length)];
    }
}
