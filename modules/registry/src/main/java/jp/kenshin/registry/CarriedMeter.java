package jp.kenshin.registry;

import jp.kenshin.kernel.MeterId;

/**
 * A meter behind a radio, from one instant to another.
 *
 * @param id identifier
 * @param kind what it is
 * @param place where it stands, in words
 * @param fromSecond first second (epoch) the radio carries it
 * @param toSecond first second no longer, {@link Long#MAX_VALUE} while it lasts
 */
public record CarriedMeter(MeterId id, MeterKind kind, String place, long fromSecond, long toSecond) {
    public boolean isCarriedAt(long second) {
        return second >= fromSecond && second < toSecond;
    }
}
