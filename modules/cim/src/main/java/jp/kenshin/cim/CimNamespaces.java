package jp.kenshin.cim;

import java.util.regex.Pattern;

/**
 * Namespaces of IEC 61968-9 payloads. What is written is the one of the 2011 edition; what is read may carry {@code www.}, the year
 * 2010 or 2017, or lack the final {@code #}: all of these are in the field and mean the same.
 */
public final class CimNamespaces {
    /** MeterReadings as written by this system. */
    public static final String METER_READINGS = "http://iec.ch/TC57/2011/MeterReadings#";

    private static final Pattern READ_AS_METER_READINGS =
            Pattern.compile("http://(www\\.)?iec\\.ch/TC57/(2010|2011|2017)/MeterReadings#?");

    private CimNamespaces() {}

    public static boolean isMeterReadings(String namespace) {
        return namespace.equals(METER_READINGS)
                || READ_AS_METER_READINGS.matcher(namespace).matches();
    }
}
