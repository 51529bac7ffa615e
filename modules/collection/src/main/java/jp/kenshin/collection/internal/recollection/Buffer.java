package jp.kenshin.collection.internal.recollection;

import java.time.LocalDate;
import jp.kenshin.collection.internal.turn.MeterObject;

/** How many days back a device remembers its values (C-19): what is older is not asked for. */
final class Buffer {
    /** Electricity meters: 0xE5 chooses from 0 to 99. */
    static final int ELECTRICITY_DAYS = 99;

    /** Wireless terminals. */
    static final int TERMINAL_DAYS = 45;

    private Buffer() {}

    static boolean hasForgotten(int deviceClass, LocalDate day, LocalDate today) {
        int days = deviceClass == MeterObject.LOW_VOLTAGE ? ELECTRICITY_DAYS : TERMINAL_DAYS;
        return day.isBefore(today.minusDays(days));
    }
}
