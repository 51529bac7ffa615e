package jp.kenshin.mdms.internal.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.Quality;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.mdms.RuleCode;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.rules.Admission;
import jp.kenshin.mdms.internal.validation.rules.ChannelLimits;
import jp.kenshin.mdms.internal.validation.rules.DayJudge;
import jp.kenshin.mdms.internal.validation.rules.Reference;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;

/**
 * The reading store in a hundred lines: keeps every value in maps and, after each batch, judges each channel anew from its first value
 * to its last. No blocks, no days, no marks, no memory: nothing of what makes the store fast.
 */
final class Oracle {
    private static final int LOOK_BACK_DAYS = 7;

    private final RuleBook rules;
    private final NavigableMap<Long, Line> lines = new TreeMap<>();

    Oracle(RuleBook rules) {
        this.rules = rules;
    }

    /** A value that came for an instant. */
    record Rival(int number, long value, Source source, long held) {}

    /** What is current at an instant. */
    record Current(long value, Quality quality, int version) {}

    /** A new version of an instant. */
    record Change(long channelId, long at, String owner, Current current) {}

    /** A channel's values. */
    private static final class Line {
        final DirectoryChannel channel;
        final NavigableMap<Long, List<Rival>> rivals = new TreeMap<>();
        final NavigableMap<Long, Current> current = new TreeMap<>();

        Line(DirectoryChannel channel) {
            this.channel = channel;
        }
    }

    /** Takes a batch; returns what it changed, in order of channel and instant. */
    List<Change> take(ReadingBatch batch, Admission admission, Outcome[] outcomes) {
        NavigableMap<Long, Line> touched = new TreeMap<>();
        for (int i = 0; i < batch.size(); i++) {
            if (!admission.admitted(i)) {
                outcomes[i] = Outcome.REJECTED;
                continue;
            }
            DirectoryChannel channel = batch.channel(i);
            Line line = lines.computeIfAbsent(channel.channel().id(), id -> new Line(channel));
            List<Rival> rivals = line.rivals.computeIfAbsent(batch.atSecond(i), at -> new ArrayList<>());
            long value = admission.value(i);
            if (rivals.stream().anyMatch(rival -> rival.value() == value)) {
                outcomes[i] = Outcome.DUPLICATE;
            } else {
                outcomes[i] = rivals.isEmpty() ? Outcome.ACCEPTED : Outcome.CONFLICT;
                rivals.add(new Rival(rivals.size(), value, batch.origin().source(), admission.held(i)));
                touched.put(channel.channel().id(), line);
            }
        }
        List<Change> changes = new ArrayList<>();
        touched.values().forEach(line -> judge(line, changes));
        return changes;
    }

    private void judge(Line line, List<Change> changes) {
        Reference reference = new Reference();
        line.rivals.forEach((at, rivals) -> {
            int day = Jst.dayOf(at);
            if (reference.hasGood() && Jst.dayOf(reference.goodAt()) < day - LOOK_BACK_DAYS) {
                reference.clear();
            }
            Current before = line.current.get(at);
            Current after = judge(line.channel, at, rivals, reference, before);
            if (!after.equals(before)) {
                line.current.put(at, after);
                changes.add(new Change(line.channel.channel().id(), at, ownerAt(line.channel, at), after));
            }
        });
    }

    private Current judge(
            DirectoryChannel channel,
            long at,
            List<Rival> rivals,
            Reference reference,
            @org.jspecify.annotations.Nullable Current before) {
        ChannelLimits limits = ChannelLimits.of(channel, rules.on(Jst.dayOf(at)));
        List<Rival> ranked = rivals.stream()
                .sorted(Comparator.comparing(Rival::source).thenComparing(Rival::number))
                .toList();
        Rival chosen = ranked.get(0);
        Quality quality = Quality.INVALID;
        for (Rival rival : ranked) {
            Reference trial = new Reference().set(reference.goodAt(), reference.goodAt(), reference.goodValue());
            long[] failed = {rival.held()};
            DayJudge.judge(limits, trial, new long[] {at}, new long[] {rival.value()}, failed, 0, 1);
            if (!RuleCode.invalidates(failed[0])) {
                chosen = rival;
                quality = Quality.ACTUAL;
                reference.set(at, at, rival.value());
                break;
            }
        }
        if (before == null) {
            return new Current(chosen.value(), quality, 1);
        }
        boolean same = before.value() == chosen.value() && before.quality() == quality;
        return same ? before : new Current(chosen.value(), quality, before.version() + 1);
    }

    NavigableMap<Long, Current> current(Channel channel) {
        Line line = lines.get(channel.id());
        return line == null ? new TreeMap<>() : line.current;
    }

    NavigableMap<Long, List<Rival>> rivals(Channel channel) {
        Line line = lines.get(channel.id());
        return line == null ? new TreeMap<>() : line.rivals;
    }

    static String ownerAt(DirectoryChannel channel, long at) {
        return channel.owners().stream()
                .filter(owner -> at > owner.fromSecond() && at <= owner.toSecond())
                .map(DirectoryChannel.Ownership::partner)
                .findFirst()
                .orElse("");
    }
}
