package jp.kenshin.collection;

/** A stream of readings that a format yields one after another; holds one reading at a time. */
public interface ReadingSource {
    /**
     * Advances to the next reading.
     *
     * @param reading filled in place
     * @return false at the end
     * @throws MalformedDocument when the document as a whole cannot be read on
     */
    boolean next(IncomingReading reading);
}
