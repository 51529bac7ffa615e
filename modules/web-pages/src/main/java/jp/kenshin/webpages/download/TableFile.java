package jp.kenshin.webpages.download;

import java.io.IOException;
import java.util.List;

/** A table on its way into a file, line by line; what was written is not kept. Closed without being finished it is not whole, and shows it where the format can. */
public interface TableFile extends AutoCloseable {
    /** The names of the columns: once, and first. */
    void head(List<String> names) throws IOException;

    void line(List<Cell> cells) throws IOException;

    /** Writes what makes the file whole. */
    void finish() throws IOException;

    @Override
    void close() throws IOException;
}
