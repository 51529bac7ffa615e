package jp.kenshin.collection.internal.recollection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.kenshin.collection.Area;
import jp.kenshin.collection.internal.schedule.RhythmBook;
import jp.kenshin.collection.internal.schedule.Rhythms;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ArrivedSlots;
import jp.kenshin.registry.CollectionRoster;
import jp.kenshin.registry.ScheduledChannel;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a day owes with what the store has: one pass over the day's blocks and one over the registry, whatever the number of
 * meters; for a single meter, its own rows only.
 */
@Singleton
public class GapFinder {
    private final CollectionRoster roster;
    private final RhythmBook rhythms;
    private final ArrivedSlots arrived;
    private final Clock clock;

    @Inject
    public GapFinder(CollectionRoster roster, RhythmBook rhythms, ArrivedSlots arrived, Clock clock) {
        this.roster = roster;
        this.rhythms = rhythms;
        this.arrived = arrived;
        this.clock = clock;
    }

    /**
     * What was looked at and found.
     *
     * @param meters meters that were looked at
     * @param gaps their days with gaps
     */
    record Found(int meters, List<Gap> gaps) {}

    /** Gaps of a day between two instants, both inclusive, of the channels that are meant. */
    Found find(LocalDate day, long from, long to, Predicate<ScheduledChannel> meant) {
        MissingInstants missing = new MissingInstants((int) day.toEpochDay(), from, to);
        arrived.ofDay(day, from, to, missing);
        MeterByMeter meters = new MeterByMeter(day, missing, rhythms.rhythms());
        roster.each(clock.instant(), channel -> {
            if (meant.test(channel)) {
                meters.add(channel);
            }
        });
        return meters.found();
    }

    /** The same for a few meters, of which only their own rows are read. */
    Found find(LocalDate day, long from, long to, List<String> meters) {
        MissingInstants missing = new MissingInstants((int) day.toEpochDay(), from, to);
        List<ScheduledChannel> channels = channels(meters);
        arrived.ofChannels(channels.stream().map(ScheduledChannel::id).toList(), day, day, missing);
        MeterByMeter found = new MeterByMeter(day, missing, rhythms.rhythms());
        channels.forEach(found::add);
        return found.found();
    }

    /** The instants of a meter's day without a value, between two instants, both inclusive. */
    SortedSet<Long> missing(String meter, LocalDate day, long from, long to) {
        List<ScheduledChannel> channels = channels(List.of(meter));
        MissingInstants missing = new MissingInstants((int) day.toEpochDay(), from, to);
        arrived.ofChannels(channels.stream().map(ScheduledChannel::id).toList(), day, day, missing);
        SortedSet<Long> instants = new TreeSet<>();
        Rhythms all = rhythms.rhythms();
        channels.forEach(channel -> missing.addMissing(channel, all.of(channel), instants));
        return instants;
    }

    private List<ScheduledChannel> channels(List<String> meters) {
        List<ScheduledChannel> channels = new ArrayList<>();
        meters.forEach(meter -> roster.eachOfMeter(meter, clock.instant(), channels::add));
        return channels;
    }

    /** Channels come in order of meter; those of one meter make one gap. */
    private static final class MeterByMeter {
        private final LocalDate day;
        private final MissingInstants missing;
        private final Rhythms rhythms;
        private final List<Gap> gaps = new ArrayList<>();
        private final SortedSet<Long> instants = new TreeSet<>();
        private @Nullable ScheduledChannel last;
        private int meters;

        MeterByMeter(LocalDate day, MissingInstants missing, Rhythms rhythms) {
            this.rhythms = rhythms;
            this.day = day;
            this.missing = missing;
        }

        void add(ScheduledChannel channel) {
            if (last == null || !last.meter().equals(channel.meter())) {
                close();
                meters++;
            }
            last = channel;
            missing.addMissing(channel, rhythms.of(channel), instants);
        }

        private void close() {
            if (last != null && !instants.isEmpty()) {
                gaps.add(gap(last));
            }
            instants.clear();
        }

        private Gap gap(ScheduledChannel channel) {
            return new Gap(
                    channel.meter(),
                    day,
                    channel.unit(),
                    channel.kind(),
                    Area.ofPlace(channel.place()),
                    channel.concentrator(),
                    channel.partner(),
                    instants.first(),
                    instants.last(),
                    instants.size());
        }

        Found found() {
            close();
            return new Found(meters, gaps);
        }
    }

    /** First and last instant of a day. */
    static long firstOf(LocalDate day) {
        return Jst.startOfDay((int) day.toEpochDay()) + 1;
    }

    static long lastOf(LocalDate day) {
        return Jst.startOfDay((int) day.toEpochDay() + 1);
    }
}
