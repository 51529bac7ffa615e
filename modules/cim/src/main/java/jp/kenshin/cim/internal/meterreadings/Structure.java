package jp.kenshin.cim.internal.meterreadings;

import java.util.Map;
import java.util.Set;

/**
 * Which elements may stand in which, and which of them at most once: the structure of the MeterReadings schema, editions 2010 to
 * 2017 taken together. The order of elements, on which editions and makers differ, is not prescribed.
 */
enum Structure {
    METER_READINGS(Set.of(), Set.of("MeterReading", "EndDeviceEventType", "ReadingQualityType", "ReadingType")),
    METER_READING(
            Set.of("mRID", "isCoincidentTrigger", "valuesInterval", "CustomerAgreement", "Meter", "UsagePoint"),
            Set.of("IntervalBlocks", "Readings", "EndDeviceEvents", "Names", "Channels")),
    INTERVAL_BLOCK(Set.of("ReadingType", "Pending"), Set.of("IntervalReadings")),
    READING(
            Set.of("reason", "reportedDateTime", "source", "timeStamp", "timePeriod", "value", "ReadingType"),
            Set.of("ReadingQualities", "TimePeriod")),
    INTERVAL_READING(
            Set.of("reportedDateTime", "source", "timeStamp", "timePeriod", "value"),
            Set.of("ReadingQualities", "TimePeriod")),
    READING_QUALITY(Set.of("comment", "source", "timeStamp", "ReadingQualityType"), Set.of()),
    METER(
            Set.of("mRID", "amrSystem", "formNumber", "serialNumber", "installationDate", "electronicAddress"),
            Set.of("Names", "MeterMultipliers", "SimpleEndDeviceFunction")),
    NAMES(Set.of("name", "NameType"), Set.of()),
    NAME_TYPE(Set.of("name", "description", "NameTypeAuthority"), Set.of());

    private final Map<String, Integer> single;
    private final Set<String> repeated;

    Structure(Set<String> single, Set<String> repeated) {
        this.single = Numbering.of(single);
        this.repeated = repeated;
    }

    /** Counts the children of one element as they come. */
    final class Children {
        private int seen;

        /** Begins anew with another element of the same kind. */
        void reset() {
            seen = 0;
        }

        /** Takes note of a child; false when it may not stand here, or not again. */
        boolean allow(String child) {
            if (repeated.contains(child)) {
                return true;
            }
            Integer number = single.get(child);
            if (number == null || (seen & 1 << number) != 0) {
                return false;
            }
            seen |= 1 << number;
            return true;
        }
    }

    Children children() {
        return new Children();
    }

    /** Gives each name a bit. */
    private static final class Numbering {
        static Map<String, Integer> of(Set<String> names) {
            Map<String, Integer> numbers = new java.util.HashMap<>();
            for (String name : names) {
                numbers.put(name, numbers.size());
            }
            return Map.copyOf(numbers);
        }
    }
}
