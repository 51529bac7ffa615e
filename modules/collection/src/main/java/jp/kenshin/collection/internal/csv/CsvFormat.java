package jp.kenshin.collection.internal.csv;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Set;
import jp.kenshin.collection.ReadingFormat;
import jp.kenshin.collection.ReadingSource;

/** {@code text/csv} as contract 06 lays it down. */
@Singleton
public class CsvFormat implements ReadingFormat {
    @Override
    public Set<String> mediaTypes() {
        return Set.of("text/csv");
    }

    @Override
    public ReadingSource open(InputStream document) {
        return new CsvReadingSource(document);
    }
}
