package jp.kenshin.collection.internal.recollection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kenshin.collection.Area;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.ProgressFilter;
import jp.kenshin.collection.Recollection;
import jp.kenshin.collection.Recollections;
import jp.kenshin.collection.internal.turn.Traffic;
import jp.kenshin.collection.internal.unit.UnitDirectory;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditLog;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Sql;
import jp.kenshin.registry.ScheduledChannel;

/** Answers from the rows of tasks, and looks for gaps at once when a person asks. */
@Singleton
public class DefaultRecollections implements Recollections {
    private final Database database;
    private final UnitDirectory units;
    private final GapFinder gaps;
    private final Traffic traffic;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public DefaultRecollections(
            Database database, UnitDirectory units, GapFinder gaps, Traffic traffic, AuditLog audit, Clock clock) {
        this.database = database;
        this.units = units;
        this.gaps = gaps;
        this.traffic = traffic;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Recollection> list(Query query, int offset, int limit) {
        return database.read(connection -> new TaskQueries(new Sql(connection)).list(query, offset, limit));
    }

    @Override
    public long count(Query query) {
        return database.read(connection -> new TaskQueries(new Sql(connection)).count(query));
    }

    @Override
    public Backlog backlog(ProgressFilter filter, LocalDate firstDay, LocalDate lastDay) {
        return database.read(connection -> new TaskQueries(new Sql(connection)).backlog(filter, firstDay, lastDay));
    }

    @Override
    public Requested request(String actor, Selection selection, LocalDate firstDay, LocalDate lastDay) {
        Instant now = clock.instant();
        requirePeriod(firstDay, lastDay, Jst.dayOf(now));
        Requested all = new Requested(0, 0, 0);
        for (LocalDate day = lastDay; !day.isBefore(firstDay); day = day.minusDays(1)) {
            Requested some = request(actor, selection, day, now);
            all = new Requested(
                    Math.max(all.meters(), some.meters()),
                    all.requested() + some.requested(),
                    all.missing() + some.missing());
        }
        if (all.meters() == 0) {
            throw new KenshinException(
                    CollectionError.NOTHING_SELECTED, "No meter is meant from which values are expected.");
        }
        audit.record(new AuditEvent(
                actor,
                "collection.recollection.request",
                target(selection),
                AuditEvent.Outcome.DONE,
                Map.of(
                        "from", firstDay.toString(),
                        "to", lastDay.toString(),
                        "requested", Integer.toString(all.requested()))));
        return all;
    }

    private static void requirePeriod(LocalDate firstDay, LocalDate lastDay, LocalDate today) {
        if (lastDay.isBefore(firstDay)
                || lastDay.isAfter(today)
                || firstDay.isBefore(today.minusDays(Buffer.ELECTRICITY_DAYS))
                || firstDay.isBefore(lastDay.minusDays(MOST_DAYS - 1L))) {
            throw new KenshinException(
                    CollectionError.PERIOD_REFUSED,
                    "Name a period of 1 to " + MOST_DAYS + " days that ends today or before and begins at most "
                            + Buffer.ELECTRICITY_DAYS + " days ago.");
        }
    }

    private Requested request(String actor, Selection selection, LocalDate day, Instant now) {
        long until = Math.min(GapFinder.lastOf(day), now.getEpochSecond());
        long from = GapFinder.firstOf(day);
        Optional<List<String>> meters = meters(selection);
        GapFinder.Found found = meters.isPresent()
                ? gaps.find(day, from, until, meters.get())
                : gaps.find(day, from, until, meant(selection));
        traffic.enter(found.gaps().stream().map(Gap::concentrator).collect(Collectors.toSet()));
        int requested = database.inTransaction(connection -> {
            return enter(connection, actor, found.gaps(), now);
        });
        return new Requested(
                found.meters(),
                requested,
                found.gaps().stream().mapToLong(Gap::missing).sum());
    }

    private int enter(Connection connection, String actor, List<Gap> found, Instant now) throws SQLException {
        TaskTable tasks = new TaskTable(new Sql(connection));
        int requested = 0;
        for (Gap gap : found) {
            requested += tasks.request(gap, actor, now) ? 1 : 0;
        }
        return requested;
    }

    /** The meters that are named; empty where they are described. */
    private Optional<List<String>> meters(Selection selection) {
        return selection.meter().map(meter -> List.of(meter.value())).or(() -> selection
                .unit()
                .map(this::carriedBy));
    }

    private List<String> carriedBy(String unit) {
        long now = clock.instant().getEpochSecond();
        return units.find(unit).stream()
                .flatMap(known -> known.meters().stream())
                .filter(meter -> meter.isCarriedAt(now))
                .map(meter -> meter.id().value())
                .toList();
    }

    private static Predicate<ScheduledChannel> meant(Selection selection) {
        return channel -> is(selection.concentrator().map(Object::toString), channel.concentrator())
                && (selection.area().isEmpty() || is(selection.area(), Area.ofPlace(channel.place())));
    }

    private static boolean is(Optional<String> wanted, String value) {
        return wanted.isEmpty() || wanted.get().equals(value);
    }

    private static String target(Selection selection) {
        return Stream.of(
                        selection.meter().map(id -> "meter:" + id),
                        selection.unit().map(id -> "unit:" + id),
                        selection.area().map(name -> "area:" + name),
                        selection.concentrator().map(id -> "concentrator:" + id))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }
}
