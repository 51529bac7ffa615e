package jp.kenshin.collection;

import jp.kenshin.mdms.ReadingBatch;

/** The one door for readings, whatever brought them: resolve, validate, append, count. */
public interface Intake {
    /**
     * Takes all readings of the source, in batches of one transaction each. Returns when all are durable. When the source fails half
     * way (a malformed document), the exception says how many were stored.
     *
     * @param origin who sends, which way, under which receipt
     */
    IntakeReport receive(ReadingBatch.Origin origin, ReadingSource source);
}
