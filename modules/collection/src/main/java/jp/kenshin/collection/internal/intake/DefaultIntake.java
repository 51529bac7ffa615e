package jp.kenshin.collection.internal.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.Intake;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.collection.ReadingSource;
import jp.kenshin.collection.SubmissionBrokenOff;
import jp.kenshin.collection.internal.CollectionConfig;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingStore;
import jp.kenshin.mdms.ResolutionRules;
import jp.kenshin.registry.ChannelDirectory;

/** Takes submissions batch by batch; holds nothing between two of them, so any number can run at a time. */
@Singleton
public class DefaultIntake implements Intake {
    private final ReadingStore store;
    private final ChannelDirectory directory;
    private final ResolutionRules rules;
    private final int batchSize;

    @Inject
    public DefaultIntake(
            ReadingStore store, ChannelDirectory directory, ResolutionRules rules, CollectionConfig config) {
        this(store, directory, rules, config.batchSize());
    }

    /** @param batchSize readings of one transaction */
    public DefaultIntake(ReadingStore store, ChannelDirectory directory, ResolutionRules rules, int batchSize) {
        this.store = store;
        this.directory = directory;
        this.rules = rules;
        this.batchSize = batchSize;
    }

    @Override
    public IntakeReport receive(ReadingBatch.Origin origin, ReadingSource source) {
        Submission submission = new Submission(origin, store, directory, rules, batchSize);
        IncomingReading reading = new IncomingReading();
        try {
            while (source.next(reading)) {
                submission.take(reading);
            }
            submission.flush();
        } catch (KenshinException e) {
            throw new SubmissionBrokenOff(e, submission.report());
        }
        return submission.report();
    }
}
