package jp.kenshin.collection;

import java.io.InputStream;
import java.util.Set;

/** A written form of readings that intake takes; each is a CDI bean, found by the media type of what was sent. */
public interface ReadingFormat {
    /** Media types it reads, in lower case and without parameters. */
    Set<String> mediaTypes();

    /**
     * Begins to read. The stream is read as far as readings are asked for and is not closed.
     *
     * @throws MalformedDocument when the beginning already shows that it is not of this format
     */
    ReadingSource open(InputStream document);
}
