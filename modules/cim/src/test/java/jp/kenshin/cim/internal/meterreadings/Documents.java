package jp.kenshin.cim.internal.meterreadings;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.ReadingSource;

/** MeterReadings documents of tests, and what is read from them. */
final class Documents {
    static final String TYPE = "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0";
    static final String BEGIN =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<MeterReadings xmlns=\"http://iec.ch/TC57/2011/MeterReadings#\">\n";
    static final String END = "</MeterReadings>\n";

    private Documents() {}

    /** A document with a MeterReading of each content. */
    static String document(String... contents) {
        StringBuilder document = new StringBuilder(BEGIN);
        for (String content : contents) {
            document.append("<MeterReading>").append(content).append("</MeterReading>\n");
        }
        return document.append(END).toString();
    }

    static List<IncomingReading> read(String document) {
        return read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }

    static List<IncomingReading> read(InputStream document) {
        ReadingSource source = new MeterReadingsFormat().open(document);
        List<IncomingReading> readings = new ArrayList<>();
        for (IncomingReading reading = new IncomingReading(); source.next(reading); reading = new IncomingReading()) {
            readings.add(reading);
        }
        return readings;
    }
}
