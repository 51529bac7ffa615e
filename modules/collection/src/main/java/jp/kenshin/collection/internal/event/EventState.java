package jp.kenshin.collection.internal.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.kenshin.collection.Observation;
import org.jspecify.annotations.Nullable;

/**
 * How one event of one unit stands, and what of an observation is new. Units say the same again and again, and frames overtake each other.
 * What has a time by the unit's clock is judged by it: what the log has gone beyond is old, what is still so is not news, and what is known to
 * have ended since it began enters with its end. What has no time counts from when it was received. In doubt an event stays open.
 */
final class EventState {
    /** Events of one kind that do not last count as one within this time. */
    static final Duration SAME_MOMENT = Duration.ofMinutes(10);

    private @Nullable Instant setAt;
    private @Nullable Instant clearAt;
    private @Nullable Instant overAt;
    private boolean overOwn;
    private boolean overAlone;
    private boolean open;
    private boolean changed;

    /** Nothing is known. */
    EventState() {}

    /** @param open whether it is so */
    EventState(Memory memory, boolean open) {
        this.setAt = memory.setAt();
        this.clearAt = memory.clearAt();
        this.overAt = memory.overAt();
        this.overOwn = memory.overOwn();
        this.overAlone = memory.overAlone();
        this.open = open;
    }

    /**
     * What is kept of a state, beside whether it is open.
     *
     * @param setAt newest moment at which it is known to be so, by the unit's clock
     * @param clearAt newest moment at which it is known not to be so, by the unit's clock
     * @param overAt last end in the log
     * @param overOwn whether that is by the unit's clock
     * @param overAlone whether the beginning to that end is missing from the log
     */
    record Memory(
            @Nullable Instant setAt,
            @Nullable Instant clearAt,
            @Nullable Instant overAt,
            boolean overOwn,
            boolean overAlone) {}

    /**
     * Something new for the log.
     *
     * @param raised whether it began or was over
     * @param at when
     * @param open whether it is still so
     */
    record News(boolean raised, Instant at, boolean open) {}

    Memory memory() {
        return new Memory(setAt, clearAt, overAt, overOwn, overAlone);
    }

    boolean isOpen() {
        return open;
    }

    /** Whether there is something to remember. */
    boolean hasChanged() {
        return changed;
    }

    /**
     * What the unit says by its clock.
     *
     * @param logged whether a beginning at this time is in the log, for what may be older than this state remembers
     * @return what is new, in the order in which it happened
     */
    List<News> seeTimed(Observation.Kind kind, Instant at, boolean logged) {
        return switch (kind) {
            case RAISED -> open ? stillSet(at) : begin(at, logged);
            case OVER -> end(at);
            case OVER_TOLD -> open ? end(at) : endAlone(at, true);
        };
    }

    /** What the unit says without a time. */
    List<News> seeUntimed(Observation.Kind kind, Instant receivedAt) {
        boolean raised = kind == Observation.Kind.RAISED;
        if (raised == open) {
            return kind == Observation.Kind.OVER_TOLD ? endAlone(receivedAt, false) : List.of();
        }
        changed = true;
        open = raised;
        if (!raised) {
            over(receivedAt, false, false);
        }
        return List.of(new News(raised, receivedAt, raised));
    }

    /** What does not last: many within a short time are one. */
    List<News> seeMoment(Instant at) {
        if (setAt != null && Duration.between(setAt, at).abs().compareTo(SAME_MOMENT) < 0) {
            return List.of();
        }
        changed = true;
        setAt = at;
        return List.of(new News(true, at, true));
    }

    private List<News> stillSet(Instant at) {
        if (isAfter(at, setAt)) {
            setAt = at;
            changed = true;
        }
        return List.of();
    }

    private List<News> begin(Instant at, boolean logged) {
        if (logged || !isAfter(at, setAt)) {
            return List.of();
        }
        if (overAt != null && overOwn && at.isBefore(overAt)) {
            return overAlone ? beginningFound(at) : List.of();
        }
        changed = true;
        setAt = at;
        if (clearAt != null && clearAt.isAfter(at)) {
            over(clearAt, true, false);
            return List.of(new News(true, at, false), new News(false, clearAt, false));
        }
        open = true;
        return List.of(new News(true, at, true));
    }

    /** The end was told, and now its beginning comes too. */
    private List<News> beginningFound(Instant at) {
        changed = true;
        setAt = at;
        overAlone = false;
        return List.of(new News(true, at, false));
    }

    private List<News> end(Instant at) {
        if (!isAfter(at, clearAt)) {
            return List.of();
        }
        changed = true;
        clearAt = at;
        if (!open || setAt != null && at.isBefore(setAt)) {
            return List.of();
        }
        open = false;
        over(at, true, false);
        return List.of(new News(false, at, false));
    }

    private List<News> endAlone(Instant at, boolean own) {
        if (!isAfter(at, overAt)) {
            return List.of();
        }
        changed = true;
        over(at, own, true);
        if (own && isAfter(at, clearAt)) {
            clearAt = at;
        }
        return List.of(new News(false, at, false));
    }

    private void over(Instant at, boolean own, boolean alone) {
        overAt = at;
        overOwn = own;
        overAlone = alone;
    }

    private static boolean isAfter(Instant at, @Nullable Instant other) {
        return other == null || at.isAfter(other);
    }
}
