package jp.kenshin.mdms.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.mdms.internal.feed.JdbcChangeFeed;
import jp.kenshin.mdms.internal.feed.Sequencer;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.RuleSetFile;
import jp.kenshin.mdms.internal.validation.rules.ArrivalRules;
import jp.kenshin.mdms.internal.view.JdbcReadingViews;
import jp.kenshin.platform.database.Database;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryChannel.Ownership;
import jp.kenshin.registry.DirectoryMeter;
import jp.kenshin.registry.DirectoryMeter.Install;
import jp.kenshin.registry.Purpose;

/** A store with its views and feed on one database, channels made up as a test needs them, and a clock that the test sets. */
public final class StoreFixture implements ChannelDirectory, ChannelDirectory.Snapshot {
    /** Noon in Japan of a day in autumn: where tests begin. */
    public static final Instant NOON = Instant.parse("2026-11-20T12:00:00+09:00");

    public static final ReadingType WATER = ReadingType.parse("0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0");
    public static final int HOUR = 3_600;

    private static final RuleBook RULES = RuleSetFile.book(List.of());

    public final TestClock clock = new TestClock();
    public final List<String> events = Collections.synchronizedList(new ArrayList<>());
    public final DefaultReadingStore store;
    public final JdbcReadingViews views;
    public final JdbcChangeFeed feed;
    public final Sequencer sequencer;

    private final Map<Long, DirectoryChannel> channels = new HashMap<>();

    public StoreFixture(Database database) {
        ArrivalRules arrivalRules = new ArrivalRules(RULES, clock);
        store = new DefaultReadingStore(
                database, arrivalRules, RULES, (tx, type, payload) -> events.add(payload), job -> {}, clock, 100_000);
        views = new JdbcReadingViews(database, this, clock);
        feed = new JdbcChangeFeed(database, clock);
        sequencer = new Sequencer(database, clock);
    }

    /** A clock that stands still until it is moved. */
    public static final class TestClock extends Clock {
        private volatile Instant now = NOON;

        public void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    /** A water meter's hourly register, three decimals, six digits, at most 5 m3 an hour. */
    public DirectoryChannel register(long id, Ownership... owners) {
        return register(id, List.of(new Install("S-" + id, 0, Long.MAX_VALUE)), List.of(owners));
    }

    public DirectoryChannel register(long id, List<Install> installs, List<Ownership> owners) {
        return add(
                new Channel(
                        id,
                        MeterId.of("W-" + id),
                        WATER,
                        Channel.Kind.REGISTER,
                        HOUR,
                        "m3",
                        3,
                        6,
                        5_000,
                        true,
                        true,
                        Purpose.NOT_REGULATED),
                installs,
                owners);
    }

    /** An hourly quantity with the register's limits. */
    public DirectoryChannel interval(long id, Ownership... owners) {
        return add(
                new Channel(
                        id,
                        MeterId.of("W-" + id),
                        WATER,
                        Channel.Kind.INTERVAL,
                        HOUR,
                        "m3",
                        3,
                        6,
                        5_000,
                        true,
                        true,
                        Purpose.NOT_REGULATED),
                List.of(new Install("S-" + id, 0, Long.MAX_VALUE)),
                List.of(owners));
    }

    private DirectoryChannel add(Channel channel, List<Install> installs, List<Ownership> owners) {
        DirectoryChannel directoryChannel = new DirectoryChannel(channel, installs, owners);
        channels.put(channel.id(), directoryChannel);
        return directoryChannel;
    }

    public static Ownership ownedBy(String partner) {
        return new Ownership(partner, 0, Long.MAX_VALUE);
    }

    public static ReadingBatch batch(Source source) {
        return new ReadingBatch(new ReadingBatch.Origin(source, "hes", "R-1", false), 16);
    }

    @Override
    public Snapshot snapshot() {
        return this;
    }

    @Override
    public Optional<DirectoryMeter> findMeter(String meterId) {
        return Optional.empty();
    }

    @Override
    public Optional<DirectoryMeter> findMeterBySerial(String serial) {
        return Optional.empty();
    }

    @Override
    public Optional<DirectoryChannel> findChannel(long channelId) {
        return Optional.ofNullable(channels.get(channelId));
    }

    @Override
    public long revision() {
        return 1;
    }
}
