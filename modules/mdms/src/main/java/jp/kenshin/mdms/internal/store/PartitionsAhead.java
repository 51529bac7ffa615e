package jp.kenshin.mdms.internal.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import jp.kenshin.kernel.Jst;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.BackgroundJob;

/** Makes the partitions of the coming week, so that the first values of a day never wait for a table. */
@Singleton
public final class PartitionsAhead implements BackgroundJob {
    private static final int DAYS = 7;

    private final Partitions partitions;
    private final Clock clock;

    @Inject
    public PartitionsAhead(Database database, Clock clock) {
        this.partitions = new Partitions(database, clock);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mdms.partitions";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        int today = Jst.dayOf(clock.instant().getEpochSecond());
        partitions.ensure(IntStream.rangeClosed(today, today + DAYS).boxed().toList());
    }
}
