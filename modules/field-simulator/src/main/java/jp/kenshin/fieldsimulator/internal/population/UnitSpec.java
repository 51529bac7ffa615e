package jp.kenshin.fieldsimulator.internal.population;

import java.util.List;
import java.util.Optional;

/**
 * One field unit as it leaves the shop.
 *
 * @param address EUI-64
 * @param key what it seals with; empty when it speaks plainly
 * @param area where it stands; outages and earthquakes happen to areas
 * @param storageDays how many days of registers it keeps, 0 for the latest only
 * @param meters at least one; an electricity meter's unit has itself
 */
public record UnitSpec(
        UnitId id, long address, Optional<UnitKey> key, String area, int storageDays, List<MeterSpec> meters) {

    public UnitSpec {
        meters = List.copyOf(meters);
        if (meters.isEmpty()) {
            throw new IllegalArgumentException(id + " has no meter");
        }
    }

    /** Whether it is an electricity meter, which has mains and goes dark with its area. */
    public boolean isOnMains() {
        return meters.stream().anyMatch(meter -> meter.kind() == MeterKind.ELECTRICITY);
    }
}
