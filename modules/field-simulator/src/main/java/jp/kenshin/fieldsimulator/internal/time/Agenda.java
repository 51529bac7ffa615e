package jp.kenshin.fieldsimulator.internal.time;

import java.time.Instant;
import java.util.Optional;
import java.util.PriorityQueue;

/** What happens next, in order of time; what is due at one instant in the order it was put down. Belongs to one thread. */
public final class Agenda {
    private final PriorityQueue<Entry> entries = new PriorityQueue<>();
    private long sequence;

    /** A task whose time has come. */
    public record Due(Instant at, Runnable task) {}

    private record Entry(Instant at, long sequence, Runnable task) implements Comparable<Entry> {
        @Override
        public int compareTo(Entry other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }

    public void at(Instant instant, Runnable task) {
        entries.add(new Entry(instant, sequence++, task));
    }

    /** When the next task is due. */
    public Optional<Instant> next() {
        return Optional.ofNullable(entries.peek()).map(Entry::at);
    }

    /** Takes the next task that is due by an instant. */
    public Optional<Due> takeDue(Instant now) {
        Entry first = entries.peek();
        if (first == null || first.at().isAfter(now)) {
            return Optional.empty();
        }
        entries.remove();
        return Optional.of(new Due(first.at(), first.task()));
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }
}
