package jp.kenshin.mdms;

import jp.kenshin.kernel.Quality;
import org.jspecify.annotations.Nullable;

/**
 * Values of one channel in order of time, in columns; all arrays have the same length.
 *
 * @param atSeconds instants, seconds since the epoch
 * @param values stored units (see {@link jp.kenshin.registry.Channel#scale()}); 0 where the quality is MISSING
 * @param qualities what each is worth
 * @param methods how an estimate was made; null for measured values
 * @param versions 1 for the first that was current at the instant, counting up; 0 where missing
 */
public record ReadingSeries(
        long[] atSeconds, long[] values, Quality[] qualities, @Nullable String[] methods, int[] versions) {
    public int size() {
        return atSeconds.length;
    }
}
