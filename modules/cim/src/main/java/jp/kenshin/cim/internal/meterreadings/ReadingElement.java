package jp.kenshin.cim.internal.meterreadings;

import jp.kenshin.cim.internal.meterreadings.Structure.Children;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.ReadingNotation;
import org.jspecify.annotations.Nullable;

/** Reads a {@code Readings} or {@code IntervalReadings} element: instant, value and the sender's quality marks. */
final class ReadingElement {
    private static final String NO_READING = ".5.259";

    private final XmlCursor xml;
    private final ReadingNotation notation = new ReadingNotation();
    private final IncomingReading reading = new IncomingReading();
    private final Children single = Structure.READING.children();
    private final Children interval = Structure.INTERVAL_READING.children();
    private final Children inQuality = Structure.READING_QUALITY.children();
    private @Nullable String readingType;
    private boolean hasInstant;
    private boolean hasValue;

    ReadingElement(XmlCursor xml) {
        this.xml = xml;
    }

    /** Reading type of the last reading, when it names one itself. */
    @Nullable
    String readingType() {
        return readingType;
    }

    /** Reads the present element; the result is valid until the next call. */
    IncomingReading read(Structure kind) {
        Children children = kind == Structure.READING ? single : interval;
        children.reset();
        reset();
        for (String child = xml.child(); child != null; child = xml.child()) {
            child(check(children, child));
        }
        if (!hasValue) {
            noValue();
        }
        if (!hasInstant) {
            ReadingNotation.fault(reading, ReadingNotation.FORMAT, "timeStamp is missing", "");
        }
        return reading;
    }

    private void reset() {
        reading.fault = null;
        reading.quality = null;
        readingType = null;
        hasInstant = false;
        hasValue = false;
    }

    private void child(String child) {
        switch (child) {
            case "timeStamp" -> {
                notation.instant(xml.text(), reading);
                hasInstant = true;
            }
            case "value" -> {
                CharSequence text = xml.text();
                if (text.length() > 0) {
                    notation.value(text, reading);
                    hasValue = true;
                }
            }
            case "ReadingType" -> {
                readingType = xml.attribute("ref");
                xml.skip();
            }
            case "ReadingQualities" -> quality();
            default -> xml.skip();
        }
    }

    private void noValue() {
        String quality = reading.quality;
        if (quality != null && quality.endsWith(NO_READING)) {
            ReadingNotation.fault(reading, "V10", "the sender marks the reading as missing", "");
        } else {
            ReadingNotation.fault(reading, ReadingNotation.FORMAT, "value is missing", "");
        }
    }

    /** Marks can repeat; the first that says more than "valid" is kept, or else the first. */
    private void quality() {
        inQuality.reset();
        for (String child = xml.child(); child != null; child = xml.child()) {
            if (check(inQuality, child).equals("ReadingQualityType")) {
                String mark = xml.attribute("ref");
                if (mark != null && saysMore(mark)) {
                    notation.quality(mark.strip(), reading);
                }
            }
            xml.skip();
        }
    }

    private boolean saysMore(String mark) {
        String kept = reading.quality;
        return kept == null || isValid(kept) && !isValid(mark);
    }

    private static boolean isValid(String mark) {
        int category = mark.indexOf('.') + 1;
        return category > 0 && mark.startsWith("0.", category);
    }

    /** The child, when it may stand here. */
    String check(Children children, String child) {
        if (!children.allow(child)) {
            throw xml.malformed("element " + child + " may not stand here, or not again");
        }
        return child;
    }
}
