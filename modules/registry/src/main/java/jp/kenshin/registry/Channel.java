package jp.kenshin.registry;

import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;

/**
 * One measured quantity of a meter.
 *
 * @param id number of the channel: key of the reading store, and what it shards by
 * @param meter the meter
 * @param type reading type
 * @param kind cumulative register or interval quantity
 * @param stepSeconds grid: seconds between two values, a divisor of a day
 * @param unit unit as delivered, such as {@code kWh} or {@code m3}
 * @param scale decimals kept: a stored value n means n / 10^scale
 * @param digits integer digits of the register (roll-over at 10^digits); for intervals the most a value may have
 * @param maxPerHour largest plausible quantity in one hour, in stored units (V15, V16)
 * @param scheduled whether values are expected at every step
 * @param main whether it is the meter's main register
 * @param purpose what its values may be used for
 */
public record Channel(
        long id,
        MeterId meter,
        ReadingType type,
        Kind kind,
        int stepSeconds,
        String unit,
        int scale,
        int digits,
        long maxPerHour,
        boolean scheduled,
        boolean main,
        Purpose purpose) {
    /** What a value stands for. */
    public enum Kind {
        /** Cumulative count at an instant. */
        REGISTER,
        /** Quantity of the step that ends at the instant. */
        INTERVAL;

        /** What values of the type stand for: the quantity of a step when the type says so, else a count at an instant. */
        public static Kind of(ReadingType type) {
            return type.isInterval() ? INTERVAL : REGISTER;
        }
    }
}
