package jp.kenshin.registry;

import java.util.Optional;

/**
 * A channel whose values are expected at every step, with all that collection is told apart by.
 *
 * @param id number of the channel
 * @param meter id of the meter
 * @param kind what the meter is
 * @param stepSeconds seconds between two values
 * @param place supply point in words
 * @param partner business id of the owner, empty for the utility's own
 * @param unit id of the radio that carries the meter: its terminal, or itself
 * @param concentrator id of what the radio hangs on, empty for none
 * @param method how they speak
 * @param fromSecond first instant (epoch second) at which a device was installed, exclusive
 * @param toSecond last instant at which one was, inclusive, {@link Long#MAX_VALUE} while it lasts
 */
public record ScheduledChannel(
        long id,
        String meter,
        MeterKind kind,
        int stepSeconds,
        String place,
        String partner,
        String unit,
        String concentrator,
        Optional<CommunicationMethod> method,
        long fromSecond,
        long toSecond) {}
