package jp.kenshin.collection;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a unit told of itself at one time; it need not tell everything.
 *
 * @param receivedAt when it came in
 * @param firmware version
 * @param strengthDbm received strength towards its parent, in dBm
 * @param linkQuality link quality indicator, 0 (worst) to 255
 * @param parent address of the unit it speaks through, 16 hexadecimal digits; zeros for the concentrator itself
 * @param batteryPercent charge left; empty on mains or when not told
 * @param batteryMonths months the battery will last
 * @param driftSeconds how much its clock is ahead (positive) of Kenshin's
 */
public record EquipmentReport(
        Instant receivedAt,
        Optional<String> firmware,
        OptionalInt strengthDbm,
        OptionalInt linkQuality,
        Optional<String> parent,
        OptionalInt batteryPercent,
        OptionalInt batteryMonths,
        OptionalInt driftSeconds) {}
