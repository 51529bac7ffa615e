package jp.kenshin.collection.internal.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.IncomingReading.Fault;
import jp.kenshin.collection.ReadingNotation;

/**
 * Turns the fields of a line into a reading while the library splits them, without a record or a text in between. The first line
 * is the header.
 */
final class CsvLine extends AbstractBaseCsvCallbackHandler<CsvLine> {
    private static final int MAX_HEADER_FIELDS = 16;
    private static final int MAX_NAME = 64;

    private final ReadingNotation notation = new ReadingNotation();
    private final FieldText field = new FieldText();
    private final List<String> header = new ArrayList<>();
    private IncomingReading reading = new IncomingReading();
    private String lastMeter = "";
    private String lastType = "";
    private int columns;

    /** The fields of the first line, as far as they can be of use. */
    List<String> header() {
        return header;
    }

    /** From now on lines are readings of so many columns. */
    void beginReadings(int columnCount) {
        columns = columnCount;
    }

    /** The next line fills this one. */
    void fill(IncomingReading next) {
        reading = next;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        reading.line = startingLineNumber;
        reading.meter = null;
        reading.alias = null;
        reading.serial = null;
        reading.readingType = null;
        reading.quality = null;
        reading.fault = null;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        field.moveTo(buffer, offset, length);
        if (columns == 0) {
            if (index < MAX_HEADER_FIELDS) {
                header.add(ReadingNotation.shown(field));
            }
            return;
        }
        boolean inOrder = reading.fault == null;
        switch (index) {
            case 0 -> meter();
            case 1 -> readingType();
            case 2 -> notation.instant(field, reading);
            case 3 -> notation.value(field, reading);
            case 4 -> notation.quality(field, reading);
            default -> {
                return;
            }
        }
        if (inOrder && reading.fault != null && field.hasForeignBytes()) {
            reading.fault = new Fault(
                    ReadingNotation.FORMAT,
                    "field " + (index + 1) + " holds bytes that are not UTF-8; send the file as UTF-8");
        }
    }

    private void meter() {
        String meter = field.toText(lastMeter);
        if (meter != lastMeter) {
            checkName("meter_id");
            lastMeter = reading.fault == null ? meter : lastMeter;
        }
        reading.meter = meter;
    }

    private void readingType() {
        String type = field.toText(lastType);
        if (type != lastType) {
            checkName("reading_type");
            lastType = reading.fault == null ? type : lastType;
        }
        reading.readingType = type;
    }

    private void checkName(String column) {
        if (field.length() == 0) {
            ReadingNotation.fault(reading, ReadingNotation.FORMAT, column + " is empty", field);
        } else if (field.length() > MAX_NAME) {
            ReadingNotation.fault(
                    reading, ReadingNotation.FORMAT, column + " is longer than " + MAX_NAME + " characters", field);
        } else if (field.hasForeignBytes()) {
            ReadingNotation.fault(reading, ReadingNotation.FORMAT, column + " is not UTF-8", field);
        }
    }

    @Override
    protected CsvLine buildRecord() {
        if (columns > 0 && getFieldCount() != columns) {
            reading.fault =
                    new Fault(ReadingNotation.FORMAT, "a line has " + columns + " fields, this has " + getFieldCount());
        }
        return this;
    }
}
