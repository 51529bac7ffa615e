package jp.kenshin.fieldsimulator.internal.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * Something that goes wrong once.
 *
 * @param at when, given the beginning of the field's time
 * @param line of the file, and what draws its chances
 * @param target whom it concerns
 * @param effect what it does
 */
record Incident(Function<Instant, Instant> at, int line, Target target, Effect effect) {
    Incident later(Duration by) {
        return new Incident(begin -> at.apply(begin.plus(by)), line, target, effect);
    }
}
