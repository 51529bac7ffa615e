/** MeterReadings as a stream of readings, checked against the structure of the schema on the way, whatever its size. */
@NullMarked
package jp.kenshin.cim.internal.meterreadings;

import org.jspecify.annotations.NullMarked;
