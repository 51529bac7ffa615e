package jp.kenshin.cim.internal.meterreadings;

import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Set;
import jp.kenshin.collection.ReadingFormat;
import jp.kenshin.collection.ReadingSource;

/** An IEC 61968-9 MeterReadings payload in XML. */
@Singleton
public class MeterReadingsFormat implements ReadingFormat {
    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/xml", "text/xml");
    }

    @Override
    public ReadingSource open(InputStream document) {
        return new MeterReadingsSource(new XmlCursor(document));
    }
}
