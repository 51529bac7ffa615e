package jp.kenshin.mdms.internal.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import jp.kenshin.kernel.Quality;
import jp.kenshin.mdms.RuleCode;
import org.jspecify.annotations.Nullable;

/**
 * The facts about one channel's day in the order in which they were published, and what was current when. Replaying them gives the
 * versions of each instant; nothing derived is stored.
 */
public final class DayHistory {
    /** Rules whose verdict depends on the message alone: kept when a day is judged again. */
    public static final long HELD = RuleCode.V03.bit();

    private final long channelId;
    private final int day;
    private final NavigableMap<Long, List<Candidate>> instants = new TreeMap<>();
    private final List<Judgement> judgements = new ArrayList<>();

    public DayHistory(long channelId, int day) {
        this.channelId = channelId;
        this.day = day;
    }

    public long channelId() {
        return channelId;
    }

    public int day() {
        return day;
    }

    public boolean isEmpty() {
        return instants.isEmpty();
    }

    /** The rivals of each instant in publish order, in order of time. */
    public NavigableMap<Long, List<Candidate>> instants() {
        return instants;
    }

    /** Adds a value; the rivals of an instant may come in any order. */
    public void add(Candidate candidate) {
        List<Candidate> rivals = instants.computeIfAbsent(candidate.at(), at -> new ArrayList<>(1));
        rivals.add(candidate);
        if (rivals.size() > 1) {
            rivals.sort(Comparator.comparingInt(Candidate::number));
        }
    }

    /** Adds a judgement; they may come in any order. */
    public void add(Judgement judgement) {
        judgements.add(judgement);
        judgements.sort(Comparator.comparingLong(Judgement::batchId));
    }

    /** The value in question with what its arrival said of it, as far as the latest judgement keeps it. */
    Candidate held(Candidate candidate) {
        return candidate.holding(candidate.held() | failed(candidate, Long.MAX_VALUE) & HELD);
    }

    /** What the judgement in force found about an owner's values. */
    public List<Finding> findings(String owner) {
        Judgement inForce = inForce(owner, Long.MAX_VALUE);
        return inForce == null ? List.of() : inForce.findings();
    }

    /** The failed rules of a value as judged up to a batch. */
    long failed(Candidate candidate, long asOfBatch) {
        Judgement inForce = judgements.isEmpty() ? null : inForce(candidate.owner(), asOfBatch);
        return inForce == null ? 0 : inForce.failed(candidate);
    }

    private @Nullable Judgement inForce(String owner, long asOfBatch) {
        for (int i = judgements.size() - 1; i >= 0; i--) {
            Judgement judgement = judgements.get(i);
            if (judgement.batchId() <= asOfBatch && judgement.owner().equals(owner)) {
                return judgement;
            }
        }
        return null;
    }

    /** The last value that was current and valid as of a batch; null when there was none. */
    public @Nullable Candidate lastGood(long asOfBatch) {
        for (List<Candidate> rivals : instants.descendingMap().values()) {
            Candidate current = Precedence.current(rivals, asOfBatch, c -> failed(c, asOfBatch));
            if (current != null && failed(current, asOfBatch) == 0) {
                return current;
            }
        }
        return null;
    }

    /** What is current at each instant that the condition lets through, in order of time. */
    public List<Version> current(LongPredicate wanted) {
        List<Version> current = new ArrayList<>(instants.size());
        instants.forEach((at, rivals) -> {
            if (wanted.test(at)) {
                List<Version> versions = versions(rivals);
                current.add(versions.get(versions.size() - 1));
            }
        });
        return current;
    }

    /** What became current by batches that the condition lets through, in order of time. */
    public List<Version> changes(LongPredicate batches) {
        List<Version> changes = new ArrayList<>();
        for (List<Candidate> rivals : instants.values()) {
            for (Version version : versions(rivals)) {
                if (batches.test(version.batchId())) {
                    changes.add(version);
                }
            }
        }
        return changes;
    }

    /** All versions of one instant, first to last. */
    private List<Version> versions(List<Candidate> rivals) {
        if (rivals.size() == 1 && judgements.isEmpty()) {
            Candidate only = rivals.get(0);
            return List.of(new Version(only.batchId(), 1, only, Quality.ACTUAL));
        }
        List<Version> versions = new ArrayList<>();
        for (long batch : eventsOf(rivals)) {
            Candidate chosen = Precedence.current(rivals, batch, c -> failed(c, batch));
            if (chosen != null) {
                Quality quality = failed(chosen, batch) == 0 ? Quality.ACTUAL : Quality.INVALID;
                append(versions, new Version(batch, versions.size() + 1, chosen, quality));
            }
        }
        return versions;
    }

    private TreeSet<Long> eventsOf(List<Candidate> rivals) {
        TreeSet<Long> events = new TreeSet<>();
        rivals.forEach(rival -> events.add(rival.batchId()));
        judgements.forEach(judgement -> events.add(judgement.batchId()));
        return events;
    }

    private static void append(List<Version> versions, Version next) {
        if (versions.isEmpty() || !versions.get(versions.size() - 1).saysTheSameAs(next)) {
            versions.add(next);
        }
    }
}
