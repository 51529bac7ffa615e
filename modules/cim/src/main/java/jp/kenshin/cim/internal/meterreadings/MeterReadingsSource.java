package jp.kenshin.cim.internal.meterreadings;

import jp.kenshin.cim.internal.meterreadings.Structure.Children;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.ReadingSource;
import org.jspecify.annotations.Nullable;

/**
 * Streams the readings of a MeterReadings document, single {@code Readings} and {@code IntervalBlocks} alike, in the order of the
 * document; a reading's position is its ordinal in it.
 */
final class MeterReadingsSource implements ReadingSource {
    private final XmlCursor xml;
    private final ReadingElement element;
    private final PendingReadings pending = new PendingReadings();
    private final Children inDocument = Structure.METER_READINGS.children();
    private final Children inMeterReading = Structure.METER_READING.children();
    private final Children inBlock = Structure.INTERVAL_BLOCK.children();
    private final Children inMeter = Structure.METER.children();
    private final Children inNames = Structure.NAMES.children();
    private final Children inNameType = Structure.NAME_TYPE.children();
    private boolean withinMeterReading;
    private boolean ended;
    private long ordinal;

    MeterReadingsSource(XmlCursor xml) {
        this.xml = xml;
        this.element = new ReadingElement(xml);
        xml.root("MeterReadings");
    }

    @Override
    public boolean next(IncomingReading reading) {
        while (!pending.release(reading)) {
            if (ended) {
                return false;
            }
            advance();
        }
        return true;
    }

    /** Takes one child of the document or of a MeterReading. */
    private void advance() {
        String child = xml.child();
        if (withinMeterReading) {
            if (child == null) {
                pending.end();
                withinMeterReading = false;
            } else {
                meterReadingChild(check(inMeterReading, child));
            }
        } else if (child == null) {
            xml.end();
            ended = true;
        } else if (check(inDocument, child).equals("MeterReading")) {
            pending.begin();
            inMeterReading.reset();
            withinMeterReading = true;
        } else {
            xml.skip();
        }
    }

    private void meterReadingChild(String child) {
        switch (child) {
            case "IntervalBlocks" -> block();
            case "Readings" -> {
                add(element.read(Structure.READING));
                pending.type(element.readingType());
            }
            case "Meter" -> pending.meter(meter());
            default -> xml.skip();
        }
    }

    private void block() {
        inBlock.reset();
        String type = null;
        for (String child = xml.child(); child != null; child = xml.child()) {
            switch (check(inBlock, child)) {
                case "IntervalReadings" -> add(element.read(Structure.INTERVAL_READING));
                case "ReadingType" -> type = reference();
                default -> xml.skip();
            }
        }
        pending.type(type);
    }

    private void add(IncomingReading reading) {
        ordinal++;
        if (!pending.add(ordinal, reading)) {
            throw xml.malformed(
                    "more than " + PendingReadings.LIMIT + " readings of one MeterReading; send them in several");
        }
    }

    private @Nullable String reference() {
        String ref = xml.attribute("ref");
        xml.skip();
        return ref;
    }

    private MeterName meter() {
        inMeter.reset();
        MeterName.Builder name = new MeterName.Builder();
        for (String child = xml.child(); child != null; child = xml.child()) {
            switch (check(inMeter, child)) {
                case "mRID" -> name.mRid(xml.text().toString());
                case "serialNumber" -> name.serial(xml.text().toString());
                case "Names" -> names(name);
                default -> xml.skip();
            }
        }
        return name.build();
    }

    private void names(MeterName.Builder meter) {
        inNames.reset();
        String name = "";
        String type = "";
        for (String child = xml.child(); child != null; child = xml.child()) {
            if (check(inNames, child).equals("name")) {
                name = xml.text().toString();
            } else {
                type = nameType();
            }
        }
        meter.name(name, type);
    }

    private String nameType() {
        inNameType.reset();
        String name = "";
        for (String child = xml.child(); child != null; child = xml.child()) {
            if (check(inNameType, child).equals("name")) {
                name = xml.text().toString();
            } else {
                xml.skip();
            }
        }
        return name;
    }

    private String check(Children children, String child) {
        return element.check(children, child);
    }
}
