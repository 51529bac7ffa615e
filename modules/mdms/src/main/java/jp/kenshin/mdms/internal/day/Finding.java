package jp.kenshin.mdms.internal.day;

/**
 * The rules that one value failed.
 *
 * @param at instant, seconds since the epoch
 * @param number which of the instant's rival values, 0 the first that came
 * @param failed bits of {@link jp.kenshin.mdms.RuleCode}, never 0
 */
public record Finding(long at, int number, long failed) {}
