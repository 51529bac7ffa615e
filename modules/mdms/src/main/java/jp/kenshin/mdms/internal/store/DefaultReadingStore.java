package jp.kenshin.mdms.internal.store;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.mdms.AppendResult;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingStore;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.rules.ArrivalRules;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.lease.JobRunner;
import jp.kenshin.platform.outbox.Outbox;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The reading store: what needs no database is decided before the transaction, everything else under the locks of the batch's lanes,
 * and what was learnt of the channels is remembered when the commit is certain.
 */
@Singleton
public final class DefaultReadingStore implements ReadingStore {
    /** Name of the job that puts committed batches in publish order. */
    public static final String SEQUENCER = "mdms.sequencer";

    private static final String REMEMBERED_CHANNELS = "2000000";

    private final Database database;
    private final ArrivalRules arrivalRules;
    private final RuleBook rules;
    private final JobRunner jobs;
    private final BatchBook book;
    private final Partitions partitions;
    private final Lanes lanes;

    /** @param rememberedChannels most channels to keep in memory, at about 100 bytes each; the others are looked up */
    @Inject
    public DefaultReadingStore(
            Database database,
            ArrivalRules arrivalRules,
            RuleBook rules,
            Outbox outbox,
            JobRunner jobs,
            Clock clock,
            @ConfigProperty(name = "kenshin.mdms.remembered-channels", defaultValue = REMEMBERED_CHANNELS)
                    int rememberedChannels) {
        this.database = database;
        this.arrivalRules = arrivalRules;
        this.rules = rules;
        this.jobs = jobs;
        this.book = new BatchBook(outbox, clock);
        this.partitions = new Partitions(database, clock);
        this.lanes = new Lanes(rememberedChannels);
    }

    @Override
    public AppendResult append(ReadingBatch batch) {
        Arrivals arrivals = Arrivals.of(batch, arrivalRules.examine(batch));
        partitions.ensure(days(arrivals));
        try (Lanes.Hold hold = lanes.enter(arrivals.lanes())) {
            database.inTransaction(connection -> {
                new Appending(arrivals, hold, rules, book, database.vendor()).run(connection);
            });
            hold.remember(arrivals.state);
        } catch (KenshinException e) {
            partitions.forget();
            throw e;
        }
        jobs.wake(SEQUENCER);
        return arrivals.result();
    }

    private static Set<Integer> days(Arrivals arrivals) {
        Set<Integer> days = new TreeSet<>();
        int before = Integer.MIN_VALUE;
        for (int row = 0; row < arrivals.rows; row++) {
            int day = Jst.dayOf(arrivals.at[row]);
            if (day != before) {
                days.add(day);
                before = day;
            }
        }
        return days;
    }
}
