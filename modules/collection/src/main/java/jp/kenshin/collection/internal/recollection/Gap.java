package jp.kenshin.collection.internal.recollection;

import java.time.LocalDate;
import jp.kenshin.registry.MeterKind;

/**
 * Missing values of a meter's day.
 *
 * @param meter meter id
 * @param day JST day
 * @param unit who is to be asked
 * @param kind what the meter is
 * @param area municipality and town
 * @param concentrator id, or empty
 * @param partner business id, or empty
 * @param first first instant without a value, seconds since the epoch
 * @param last last instant without one
 * @param missing how many instants have none
 */
record Gap(
        String meter,
        LocalDate day,
        String unit,
        MeterKind kind,
        String area,
        String concentrator,
        String partner,
        long first,
        long last,
        int missing) {}
