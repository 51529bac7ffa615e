package jp.kenshin.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Clocks of units that were off (C-19), and what Kenshin did about it. What units tell of their clocks day by day is in
 * {@link FieldUnits#listEquipment}.
 */
public interface UnitClocks {
    /** Empty for a unit whose clock was never off by more than the limit. */
    Optional<State> find(String unit);

    /** When the unit's clock was set, latest first. */
    List<Jump> listJumps(String unit, int limit);

    /**
     * @param driftSeconds how much the clock is ahead (positive) of Kenshin's
     * @param knownAt since when that is known
     * @param tries how often setting it came to nothing
     * @param nextTryAt when it is tried next, at the earliest
     * @param givenUp whether trying has ended, until the unit tells of its clock again another day
     */
    record State(int driftSeconds, Instant knownAt, int tries, Instant nextTryAt, boolean givenUp) {}

    /**
     * @param at when
     * @param movedSeconds by how much the clock jumped, back (negative) or ahead
     * @param driftAfter how much it is ahead afterwards
     */
    record Jump(Instant at, int movedSeconds, int driftAfter) {}
}
