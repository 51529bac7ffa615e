package jp.kenshin.mdms.internal.view;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.Quality;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.mdms.internal.day.DayHistory;
import jp.kenshin.mdms.internal.day.Version;
import jp.kenshin.mdms.internal.store.DayReader;
import jp.kenshin.mdms.internal.store.DaySelection;
import jp.kenshin.mdms.internal.store.Days;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.ChannelDirectory;

/** Views by replay of the facts. A partner's queries run as the partner role and carry the owner as a condition besides. */
@Singleton
public final class JdbcReadingViews implements ReadingViews {
    /** What one query reads while streaming: enough to keep the database busy, and some megabytes while a slow reader takes it. */
    private static final int CHANNELS_AT_ONCE = 200;

    private static final int VALUES_AT_ONCE = 20_000;

    /** So many portions at a time for each processor: one computes while the database works for the other. */
    private static final int PORTIONS_OF_A_PROCESSOR = 2;

    /** So often who waits for a turn is asked whether it still wants it. */
    private static final long LONGEST_UNASKED_MILLIS = 200;

    private final Database database;
    private final ChannelDirectory directory;
    private final Clock clock;
    private final DayReader reader;
    private final Semaphore turns =
            new Semaphore(PORTIONS_OF_A_PROCESSOR * Runtime.getRuntime().availableProcessors(), true);

    @Inject
    public JdbcReadingViews(Database database, ChannelDirectory directory, Clock clock) {
        this.database = database;
        this.directory = directory;
        this.clock = clock;
        this.reader = new DayReader(database.vendor());
    }

    @Override
    public ReadingSeries current(
            ReadScope scope, Channel channel, Instant from, Instant to, Optional<Instant> asKnownAt) {
        Window window = new Window(from, to);
        Days days = inScope(scope, connection -> read(connection, scope, List.of(channel), window, asKnownAt));
        return withGaps(scope, channel, versions(days, channel, window), window);
    }

    @Override
    public RawReadings raw(ReadScope scope, Channel channel, Instant from, Instant to, Optional<Instant> asKnownAt) {
        Window window = new Window(from, to);
        return inScope(scope, connection -> {
            Days days = read(connection, scope, List.of(channel), window, asKnownAt);
            return new RawView(connection).of(days.of(channel.id()), window);
        });
    }

    @Override
    public void stream(ReadScope scope, List<Channel> channels, Instant from, Instant to, SeriesConsumer consumer) {
        Window window = new Window(from, to);
        int end;
        for (int first = 0; first < channels.size(); first = end) {
            end = endOfPortion(channels, first, window);
            List<Channel> some = channels.subList(first, end);
            portion(scope, some, window, consumer).forEach((channel, series) -> {
                if (!series.isEmpty()) {
                    consumer.accept(channel, series.series());
                }
            });
        }
    }

    /** Read and put together in turn with all others: dozens of long answers leave the processors to short ones. */
    private Map<Channel, SeriesBuilder> portion(
            ReadScope scope, List<Channel> channels, Window window, SeriesConsumer consumer) {
        awaitTurn(consumer);
        try {
            Days days = inScope(scope, connection -> read(connection, scope, channels, window, Optional.empty()));
            Map<Channel, SeriesBuilder> portion = new LinkedHashMap<>();
            for (Channel channel : channels) {
                SeriesBuilder series = new SeriesBuilder();
                for (Version version : versions(days, channel, window)) {
                    series.add(version.chosen().at(), version.chosen().value(), version.quality(), version.number());
                }
                portion.put(channel, series);
            }
            return portion;
        } finally {
            turns.release();
        }
    }

    private void awaitTurn(SeriesConsumer consumer) {
        try {
            do {
                consumer.awaiting();
            } while (!turns.tryAcquire(LONGEST_UNASKED_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("ended while it waited for its turn", e);
        }
    }

    private static int endOfPortion(List<Channel> channels, int first, Window window) {
        long values = 0;
        int end = first;
        do {
            values += (window.to() - window.from()) / channels.get(end).stepSeconds() + 1;
            end++;
        } while (end < channels.size() && end - first < CHANNELS_AT_ONCE && values < VALUES_AT_ONCE);
        return end;
    }

    @Override
    public Map<Long, LatestReading> latest(ReadScope scope, Collection<Channel> channels) {
        if (channels.isEmpty()) {
            return Map.of();
        }
        return inScope(scope, connection -> {
            List<DaySelection.Key> newest = NewestDays.of(connection, ids(channels), owner(scope));
            if (newest.isEmpty()) {
                return Map.of();
            }
            Days days = reader.read(
                    connection, new DaySelection.Keys(newest), DayReader.Facts.of(owner(scope), Optional.empty()));
            return latest(newest, days);
        });
    }

    private static Map<Long, LatestReading> latest(List<DaySelection.Key> newest, Days days) {
        Map<Long, LatestReading> latest = new HashMap<>();
        for (DaySelection.Key key : newest) {
            DayHistory day = days.day(key.channelId(), key.day());
            long last = day.instants().lastKey();
            Version version = day.current(at -> at == last).get(0);
            latest.put(key.channelId(), new LatestReading(last, version.chosen().value(), version.quality()));
        }
        return latest;
    }

    @Override
    public long received(ReadScope scope, LocalDate day) {
        ChannelDirectory.Snapshot channels = directory.snapshot();
        LongPredicate scheduled =
                id -> channels.findChannel(id).map(c -> c.channel().scheduled()).orElse(true);
        String condition = owner(scope).isPresent() ? " AND owner = ?" : "";
        return inScope(scope, connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT channel_id, sum(n) FROM mdms.reading_block WHERE jst_day = DATE '" + day + "'" + condition
                            + " GROUP BY channel_id")) {
                if (owner(scope).isPresent()) {
                    query.setString(1, owner(scope).get());
                }
                return sum(query, scheduled);
            }
        });
    }

    private static long sum(PreparedStatement query, LongPredicate counted) throws SQLException {
        long sum = 0;
        query.setFetchSize(10_000);
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                sum += counted.test(rows.getLong(1)) ? rows.getLong(2) : 0;
            }
        }
        return sum;
    }

    private ReadingSeries withGaps(ReadScope scope, Channel channel, List<Version> versions, Window window) {
        ExpectedSlots slots = new ExpectedSlots(channel, directory.snapshot().findChannel(channel.id()), owner(scope));
        long lastSlot = Math.min(window.to(), clock.instant().getEpochSecond());
        SeriesBuilder series = new SeriesBuilder();
        long slot = slots.firstAfter(window.from());
        for (Version version : versions) {
            long at = version.chosen().at();
            slot = gaps(series, slots, channel, slot, Math.min(lastSlot, at - 1));
            series.add(at, version.chosen().value(), version.quality(), version.number());
            slot = slots.firstAfter(at);
        }
        gaps(series, slots, channel, slot, lastSlot);
        return series.series();
    }

    private static long gaps(SeriesBuilder series, ExpectedSlots slots, Channel channel, long from, long last) {
        long slot = from;
        for (; slot <= last; slot += channel.stepSeconds()) {
            if (slots.expected(slot)) {
                series.add(slot, 0, Quality.MISSING, 0);
            }
        }
        return slot;
    }

    private static List<Version> versions(Days days, Channel channel, Window window) {
        List<Version> versions = new ArrayList<>();
        for (DayHistory day : days.of(channel.id())) {
            versions.addAll(day.current(window::contains));
        }
        return versions;
    }

    private Days read(
            Connection connection,
            ReadScope scope,
            Collection<Channel> channels,
            Window window,
            Optional<Instant> asKnownAt)
            throws SQLException {
        return reader.read(
                connection,
                new DaySelection.Range(ids(channels), window.firstDay(), window.lastDay()),
                DayReader.Facts.of(owner(scope), asKnownAt));
    }

    private static List<Long> ids(Collection<Channel> channels) {
        return channels.stream().map(Channel::id).toList();
    }

    private <T> T inScope(ReadScope scope, Database.Work<T> work) {
        return owner(scope).isPresent() ? database.readAsPartner(owner(scope).get(), work) : database.read(work);
    }

    private static Optional<String> owner(ReadScope scope) {
        return scope instanceof ReadScope.OfPartner partner
                ? Optional.of(partner.id().value())
                : Optional.empty();
    }

    /**
     * The instants asked for.
     *
     * @param from exclusive, seconds since the epoch
     * @param to inclusive
     */
    record Window(long from, long to) {
        Window(Instant from, Instant to) {
            this(from.getEpochSecond(), to.getEpochSecond());
        }

        boolean contains(long at) {
            return at > from && at <= to;
        }

        int firstDay() {
            return Jst.dayOf(from + 1);
        }

        int lastDay() {
            return Jst.dayOf(to);
        }
    }
}
