package jp.kenshin.mdms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.registry.Channel;

/** Questions to the store. All of them derive from blocks, conflicts and judgements; nothing is kept twice. */
public interface ReadingViews {
    /**
     * The values that count, with gaps as {@link jp.kenshin.kernel.Quality#MISSING} rows on the channel's grid.
     *
     * @param from exclusive
     * @param to inclusive
     * @param asKnownAt the past moment whose knowledge is asked for; empty for now
     */
    ReadingSeries current(ReadScope scope, Channel channel, Instant from, Instant to, Optional<Instant> asKnownAt);

    /** What was measured: first values without gaps, and the conflicting ones apart. */
    RawReadings raw(ReadScope scope, Channel channel, Instant from, Instant to, Optional<Instant> asKnownAt);

    /**
     * The current values of many channels, channel by channel in the given order, without gap rows, holding a bounded amount in
     * memory whatever the size.
     */
    void stream(ReadScope scope, List<Channel> channels, Instant from, Instant to, SeriesConsumer consumer);

    /** Newest current value of each channel that has one. */
    Map<Long, LatestReading> latest(ReadScope scope, Collection<Channel> channels);

    /** How many scheduled slots of the day have a value, over all channels in scope. */
    long received(ReadScope scope, LocalDate day);

    /** Takes the series of one channel, or a part of it, at a time. */
    @FunctionalInterface
    interface SeriesConsumer {
        void accept(Channel channel, ReadingSeries part);

        /** Called before each portion that is read, and several times a second while others have their turn; ends it all by throwing. */
        default void awaiting() {}
    }

    /**
     * The newest value of a channel.
     *
     * @param atSecond instant, seconds since the epoch
     * @param value in stored units
     * @param quality what it is worth
     */
    record LatestReading(long atSecond, long value, jp.kenshin.kernel.Quality quality) {}
}
