package jp.kenshin.fieldsimulator.internal.population;

/**
 * One meter.
 *
 * @param instance its number among the unit's meters of that kind, from 1
 * @param startCount what its register showed when the records began
 */
public record MeterSpec(String id, MeterKind kind, int instance, long startCount) {}
