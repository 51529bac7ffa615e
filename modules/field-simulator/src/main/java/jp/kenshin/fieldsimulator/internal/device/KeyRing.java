package jp.kenshin.fieldsimulator.internal.device;

import java.util.Optional;
import jp.kenshin.echonet.envelope.ReplayWindow;
import jp.kenshin.fieldsimulator.internal.population.UnitKey;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one unit. A new key is tried when the unit next wants an answer and becomes the unit's key when a frame sealed with it has come; after three sendings
 * under it without one the unit sends under its old key again, and goes on accepting both.
 */
final class KeyRing {
    static final int TRIES = 3;

    /** A key, and which counters have come under it. */
    static final class Held {
        private final UnitKey key;
        private ReplayWindow window = ReplayWindow.EMPTY;

        Held(UnitKey key) {
            this.key = key;
        }

        UnitKey key() {
            return key;
        }

        /** Whether a counter is new; it is not from then on. */
        boolean accept(long counter) {
            Optional<ReplayWindow> next = window.accept(counter);
            window = next.orElse(window);
            return next.isPresent();
        }
    }

    private Held current;
    private @Nullable Held next;
    private int triedNext;

    KeyRing(UnitKey first) {
        this.current = new Held(first);
    }

    /**
     * What the head end has told to be the next key; once more, where the unit had gone back already, is another try.
     *
     * @return whether it is to be tried now
     */
    boolean offer(UnitKey key) {
        boolean known = next != null && next.key().number() == key.number();
        if (key.number() == current.key().number() || (known && !isRolledBack())) {
            return false;
        }
        next = known ? next : new Held(key);
        triedNext = 0;
        return true;
    }

    /** The key with that number. */
    Optional<Held> find(int number) {
        if (current.key().number() == number) {
            return Optional.of(current);
        }
        return Optional.ofNullable(next).filter(held -> held.key().number() == number);
    }

    /** The key for something the unit sends by itself. */
    UnitKey forSending(boolean wantsAnswer) {
        if (next == null || triedNext >= TRIES || !wantsAnswer) {
            return current.key();
        }
        triedNext++;
        return next.key();
    }

    /** Whether the next key has been tried in vain. */
    boolean isRolledBack() {
        return next != null && triedNext >= TRIES;
    }

    /**
     * A frame has been opened with this key.
     *
     * @return whether the unit has thereby taken over its next key
     */
    boolean proven(Held held) {
        if (held != next) {
            return false;
        }
        current = held;
        next = null;
        return true;
    }

    UnitKey current() {
        return current.key();
    }
}
