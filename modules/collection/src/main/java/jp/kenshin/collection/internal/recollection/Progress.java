package jp.kenshin.collection.internal.recollection;

import java.time.Duration;
import java.time.Instant;
import jp.kenshin.collection.Recollection.Reason;
import jp.kenshin.collection.Recollection.State;
import jp.kenshin.collection.internal.ControlConfig.Tries;

/**
 * How far a task is, and what each outcome of a try makes of it. Every task ends: a try costs one of a bounded number, whatever comes
 * of it (C-17).
 *
 * @param state where it stands
 * @param tries how often the unit was asked
 * @param nextTryAt when it is asked again at the earliest
 * @param reason why the last try did not fill it
 * @param detail the device's own words
 */
record Progress(State state, int tries, Instant nextTryAt, Reason reason, String detail) {
    /**
     * What came of a try.
     *
     * @param filled whether nothing is missing any more
     * @param reason why something is
     * @param detail the device's own words
     */
    record Outcome(boolean filled, Reason reason, String detail) {
        static final Outcome FILLED = new Outcome(true, Reason.NONE, "");

        static Outcome missing(Reason reason, String detail) {
            return new Outcome(false, reason, detail);
        }
    }

    /** A task that was never tried. */
    static Progress begin(Instant now) {
        return new Progress(State.WAITING, 0, now, Reason.NONE, "");
    }

    /** A try begins. */
    Progress running() {
        return new Progress(State.RUNNING, tries + 1, nextTryAt, reason, detail);
    }

    /** The try under way has ended. */
    Progress after(Outcome outcome, Tries settings, Instant now) {
        if (outcome.filled()) {
            return new Progress(State.FILLED, tries, now, Reason.NONE, "");
        }
        if (isFinal(outcome.reason()) || tries >= settings.most()) {
            return new Progress(State.GIVEN_UP, tries, now, outcome.reason(), outcome.detail());
        }
        Instant next = now.plus(settings.pauses().after(tries));
        return new Progress(State.WAITING, tries, next, outcome.reason(), outcome.detail());
    }

    /** Reasons that no further try changes. */
    private static boolean isFinal(Reason reason) {
        return switch (reason) {
            case NO_VALUE, VALUE_REFUSED, TOO_OLD, NO_WAY -> true;
            case NONE, SILENT, NEVER_HEARD, REFUSED, WRONG_DAY, UNREADABLE, OURS -> false;
        };
    }

    /** Newest first, falling by a day with each try; what a person asked for goes before all else until it was tried. */
    static long priority(long lastMissing, int tries, boolean manual) {
        long day = Duration.ofDays(1).toSeconds();
        return lastMissing - tries * day + (manual && tries == 0 ? 1_000 * day : 0);
    }
}
