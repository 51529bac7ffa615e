package jp.kenshin.collection.internal.clock;

/**
 * When a clock may jump. A jump across the end of a slot would make the unit measure that slot twice or not at all; so both the true time
 * and the one the unit shows must be in the same slot and not near its ends. A clock that is further off than that has lost its slots
 * anyway, and only the true time counts.
 *
 * @param stepSeconds length of a slot
 * @param guardSeconds how near to the end of a slot is too near
 */
record QuietMoment(int stepSeconds, int guardSeconds) {
    private static final int LEAST_QUIET = 4;

    QuietMoment {
        guardSeconds = Math.min(guardSeconds, stepSeconds / LEAST_QUIET);
    }

    /**
     * Slots begin on the full hour in Japan and so in UTC.
     *
     * @param now true time, seconds since the epoch
     * @param driftSeconds how much the unit's clock is ahead
     */
    boolean isNow(long now, int driftSeconds) {
        long shown = now + driftSeconds;
        boolean canStay = Math.abs((long) driftSeconds) < stepSeconds - LEAST_QUIET * (long) guardSeconds;
        return isInside(now) && (!canStay || isInside(shown) && slot(now) == slot(shown));
    }

    private boolean isInside(long at) {
        long into = Math.floorMod(at, (long) stepSeconds);
        return into >= guardSeconds && into <= stepSeconds - guardSeconds;
    }

    private long slot(long at) {
        return Math.floorDiv(at, (long) stepSeconds);
    }
}
