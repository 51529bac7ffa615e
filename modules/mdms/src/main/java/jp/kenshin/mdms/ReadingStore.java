package jp.kenshin.mdms;

/** The only door through which readings are stored. */
public interface ReadingStore {
    /**
     * Validates and appends a batch in one transaction. When this returns, every value counted as accepted, duplicate or conflict is
     * durable; the rejected ones are in the result with their rule. One bad value never fails its batch.
     *
     * @throws jp.kenshin.kernel.KenshinException when the database is away; then nothing of the batch is stored
     */
    AppendResult append(ReadingBatch batch);
}
