package jp.kenshin.collection.internal.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.collection.IntakeReport.Rejected;
import jp.kenshin.collection.ReadingNotation;
import jp.kenshin.mdms.AppendResult;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.mdms.AppendResult.Rejection;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingStore;
import jp.kenshin.mdms.ResolutionRules;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.DirectoryChannel;

/**
 * One submission on its way: the batch being filled, the counts so far, the first rejections. Its counts cover whole batches
 * only, so that after a break they describe exactly the readings up to some line.
 */
final class Submission {
    private static final int KEPT_REJECTIONS = 1_000;

    private final ReadingStore store;
    private final ReadingBatch batch;
    private final ChannelResolver resolver;
    private final int batchSize;
    private final long[] lines;
    private final List<Rejected> refused = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private long accepted;
    private long duplicates;
    private long conflicts;
    private long rejectedCount;

    Submission(
            ReadingBatch.Origin origin,
            ReadingStore store,
            ChannelDirectory directory,
            ResolutionRules rules,
            int batchSize) {
        this.store = store;
        this.batch = new ReadingBatch(origin, batchSize);
        this.resolver = new ChannelResolver(directory, rules);
        this.batchSize = batchSize;
        this.lines = new long[batchSize];
    }

    void take(IncomingReading reading) {
        DirectoryChannel channel = reading.fault == null ? resolver.resolve(reading) : null;
        if (channel == null) {
            refuse(reading);
        } else {
            lines[batch.size()] = reading.line;
            batch.add(channel, reading.atSecond, reading.unscaled, reading.decimals, reading.quality, reading.serial);
        }
        if (batch.size() + refused.size() == batchSize) {
            flush();
        }
    }

    private void refuse(IncomingReading reading) {
        IncomingReading.Fault fault = Objects.requireNonNull(reading.fault);
        String meter = reading.meter == null ? reading.serial : reading.meter;
        refused.add(new Rejected(
                reading.line, meter == null ? "" : ReadingNotation.shown(meter), fault.code(), fault.reason()));
    }

    /** Stores what is there; until then nothing of it counts. */
    void flush() {
        if (batch.size() > 0) {
            count(store.append(batch));
            batch.clear();
        }
        rejectedCount += refused.size();
        refused.sort(Comparator.comparingLong(Rejected::line));
        rejected.addAll(refused.subList(0, Math.min(refused.size(), KEPT_REJECTIONS - rejected.size())));
        refused.clear();
        resolver.refresh();
    }

    private void count(AppendResult result) {
        for (int i = 0; i < batch.size(); i++) {
            Outcome outcome = result.outcome(i);
            switch (outcome) {
                case ACCEPTED -> accepted++;
                case DUPLICATE -> duplicates++;
                case CONFLICT -> conflicts++;
                case REJECTED -> {
                    Rejection rejection = Objects.requireNonNull(result.rejection(i));
                    String meter = batch.channel(i).channel().meter().value();
                    refused.add(new Rejected(lines[i], meter, rejection.code(), rejection.reason()));
                }
            }
        }
    }

    IntakeReport report() {
        return new IntakeReport(batch.origin().receipt(), accepted, duplicates, conflicts, rejectedCount, rejected);
    }
}
