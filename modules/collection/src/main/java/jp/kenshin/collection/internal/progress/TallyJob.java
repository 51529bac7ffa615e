package jp.kenshin.collection.internal.progress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.collection.internal.ControlConfig;
import jp.kenshin.collection.internal.schedule.RhythmBook;
import jp.kenshin.collection.internal.schedule.Rhythms;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.ArrivedSlots;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.BackgroundJob;
import jp.kenshin.registry.CollectionRoster;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the rates up: opens each day with what it owes, and counts what is published, batch by batch and each once, however late it
 * comes. The cost follows what comes, not how much there is. A change of the registry or of a schedule sets anew what today and yesterday owe.
 */
@Singleton
public final class TallyJob implements BackgroundJob {
    private static final int BATCHES_AT_ONCE = 200;
    private static final int PORTIONS_A_TURN = 50;

    private final Database database;
    private final CollectionRoster registry;
    private final RhythmBook rhythmBook;
    private final ArrivedSlots arrived;
    private final ControlConfig config;
    private final Clock clock;
    private @Nullable Roster roster;

    @Inject
    public TallyJob(
            Database database,
            CollectionRoster registry,
            RhythmBook rhythmBook,
            ArrivedSlots arrived,
            ControlConfig config,
            Clock clock) {
        this.database = database;
        this.registry = registry;
        this.rhythmBook = rhythmBook;
        this.arrived = arrived;
        this.config = config;
        this.clock = clock;
    }

    /** The channels of a day and revision, and the numbers of their groups. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Roster(RosterIndex index, int[] numbers, long revision, long rhythms, LocalDate day) {}

    @Override
    public String name() {
        return "collection.tally";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        WatchBook.Head head = database.inTransaction(connection -> {
            return head(connection, now);
        });
        Roster current = roster(now);
        Set<LocalDate> watched = openAll(current, head.watchedFrom(), now);
        long position = head.position();
        for (int portion = 0; portion < PORTIONS_A_TURN; portion++) {
            long next = count(current, position, head.watchedFrom(), watched);
            if (next == position) {
                return;
            }
            position = next;
        }
    }

    private WatchBook.Head head(Connection connection, Instant now) throws SQLException {
        WatchBook book = new WatchBook(connection);
        if (book.findHead().isEmpty()) {
            book.begin(Jst.dayOf(now).minusDays(config.daysBack()));
        }
        return book.findHead().orElseThrow();
    }

    private Roster roster(Instant now) {
        long revision = registry.revision();
        Rhythms rhythms = rhythmBook.rhythms();
        LocalDate today = Jst.dayOf(now);
        Roster known = roster;
        if (known != null
                && known.revision() == revision
                && known.rhythms() == rhythms.revision()
                && known.day().equals(today)) {
            return known;
        }
        RosterIndex.Builder builder = new RosterIndex.Builder(rhythms);
        registry.each(now, builder::add);
        RosterIndex index = builder.build();
        int[] numbers = database.inTransaction(connection -> {
            return new RateTable(connection).numbers(index.groups());
        });
        Roster fresh = new Roster(index, numbers, revision, rhythms.revision(), today);
        expectAnew(fresh, today, now);
        roster = fresh;
        return fresh;
    }

    /** What is due yet may owe something else now; a past day keeps what it owed. */
    private void expectAnew(Roster fresh, LocalDate today, Instant now) {
        Set<LocalDate> watched = database.read(connection -> new WatchBook(connection).days());
        for (LocalDate day : new LocalDate[] {today.minusDays(1), today}) {
            if (watched.contains(day)) {
                open(fresh, day, now);
            }
        }
    }

    private Set<LocalDate> openAll(Roster current, LocalDate first, Instant now) {
        Set<LocalDate> watched = new HashSet<>(database.read(connection -> new WatchBook(connection).days()));
        for (LocalDate day = Jst.dayOf(now); !day.isBefore(first); day = day.minusDays(1)) {
            if (watched.add(day)) {
                open(current, day, now);
            }
        }
        return watched;
    }

    private void open(Roster current, LocalDate day, Instant now) {
        int number = (int) day.toEpochDay();
        var owed = Expectation.of(current.index(), this::rule, number);
        Set<Integer> steps =
                current.index().groups().stream().map(RateGroup::stepSeconds).collect(Collectors.toSet());
        database.inTransaction(connection -> {
            new RateTable(connection).expect(day, owed, current.numbers());
            new WatchBook(connection).open(day, steps, Jst.startOfDay(number), now);
        });
    }

    private long count(Roster current, long position, LocalDate oldest, Set<LocalDate> watched) {
        Tally tally = new Tally(current.index(), this::rule);
        long next = arrived.publishedAfter(position, BATCHES_AT_ONCE, oldest, tally);
        if (next == position) {
            return position;
        }
        boolean moved = database.inTransaction(connection -> {
            boolean mine = new WatchBook(connection).advance(position, next);
            if (mine) {
                new RateTable(connection).count(tally.counts(), current.numbers(), watched);
            }
            return mine;
        });
        return moved ? next : position;
    }

    private SlotRule rule(int stepSeconds) {
        return SlotRule.of(stepSeconds, config.deadlines());
    }
}
