package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import jp.kenshin.fieldsimulator.internal.load.Chance;
import jp.kenshin.fieldsimulator.internal.load.Climate;
import jp.kenshin.fieldsimulator.internal.population.UnitKey;

/**
 * What a unit is given besides what it is.
 *
 * @param begin when the field's time began
 * @param driftPerDay by how many milliseconds its clock gains a day
 * @param startWithin units wake within this time after the beginning, each at a moment of its own
 * @param firstCounter of its envelopes; above all it has ever used
 * @param parent address of the unit it speaks through, 0 for the concentrator
 * @param keepKey is told a key that has become the unit's
 */
public record UnitSetting(
        Climate climate,
        Chance seed,
        Instant begin,
        double driftPerDay,
        Duration startWithin,
        long firstCounter,
        long parent,
        Consumer<UnitKey> keepKey) {}
