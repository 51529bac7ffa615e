package jp.kenshin.collection.internal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.mdms.AppendResult;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.mdms.AppendResult.Rejection;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingStore;
import jp.kenshin.platform.database.DatabaseError;

/** A store in memory: rejects negative values, knows duplicates and conflicts, and can go away after so many batches. */
final class StoreInMemory implements ReadingStore {
    final List<Integer> batchSizes = new ArrayList<>();
    final List<String> serials = new ArrayList<>();
    int batchesUntilGone = Integer.MAX_VALUE;
    private final Map<List<Long>, Long> values = new HashMap<>();

    @Override
    public AppendResult append(ReadingBatch batch) {
        if (batchSizes.size() == batchesUntilGone) {
            throw new KenshinException(DatabaseError.DATABASE_UNAVAILABLE, "the database is away");
        }
        batchSizes.add(batch.size());
        Outcome[] outcomes = new Outcome[batch.size()];
        Rejection[] rejections = new Rejection[batch.size()];
        for (int i = 0; i < batch.size(); i++) {
            serials.add(batch.serial(i).orElse(""));
            if (batch.unscaled(i) < 0) {
                outcomes[i] = Outcome.REJECTED;
                rejections[i] = new Rejection("V14", "negative");
            } else {
                Long known = values.putIfAbsent(
                        List.of(batch.channel(i).channel().id(), batch.atSecond(i)), batch.unscaled(i));
                outcomes[i] = known == null
                        ? Outcome.ACCEPTED
                        : known == batch.unscaled(i) ? Outcome.DUPLICATE : Outcome.CONFLICT;
            }
        }
        return new AppendResult(outcomes, rejections);
    }
}
