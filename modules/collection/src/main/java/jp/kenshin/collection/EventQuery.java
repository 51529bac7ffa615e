package jp.kenshin.collection;

import java.util.Optional;
import jp.kenshin.kernel.MeterId;

/**
 * Which events of the log are wanted, newest first.
 *
 * @param before only those with a smaller id; {@link Long#MAX_VALUE} to begin with the newest
 * @param openOnly only those that are {@linkplain LoggedEvent#open open}
 * @param meter only this meter's
 * @param unit only this unit's, and those of the meters it carries
 * @param area only this area's
 * @param limit at most so many, from 1
 */
public record EventQuery(
        long before,
        boolean openOnly,
        Optional<MeterId> meter,
        Optional<String> unit,
        Optional<String> area,
        int limit) {
    /** The newest. */
    public static EventQuery newest(int limit) {
        return new EventQuery(Long.MAX_VALUE, false, Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    /** Those before the given one. */
    public EventQuery before(long id) {
        return new EventQuery(id, openOnly, meter, unit, area, limit);
    }

    /** The open ones of them. */
    public EventQuery open() {
        return new EventQuery(before, true, meter, unit, area, limit);
    }

    /** Those of one meter. */
    public EventQuery ofMeter(MeterId id) {
        return new EventQuery(before, openOnly, Optional.of(id), unit, area, limit);
    }

    /** Those of one unit. */
    public EventQuery ofUnit(String id) {
        return new EventQuery(before, openOnly, meter, Optional.of(id), area, limit);
    }

    /** Those of one area. */
    public EventQuery inArea(String name) {
        return new EventQuery(before, openOnly, meter, unit, Optional.of(name), limit);
    }
}
