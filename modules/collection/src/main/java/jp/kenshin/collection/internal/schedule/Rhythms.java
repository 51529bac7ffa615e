package jp.kenshin.collection.internal.schedule;

import java.util.Map;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.registry.ScheduledChannel;

/**
 * The rhythms of all units at one time.
 *
 * @param revision moves whenever one of them changes
 */
public record Rhythms(long revision, Map<Scheduled, Rhythm> all) {
    public Rhythms {
        all = Map.copyOf(all);
    }

    /** Whose schedule one is: the meters of a kind behind a unit. */
    record Scheduled(String unit, MeterKind kind) {}

    /** In which rhythm a channel's values are expected; {@link Rhythm#EVERY_STEP} itself where nothing is special about it. */
    public Rhythm of(ScheduledChannel channel) {
        Rhythm rhythm = all.isEmpty() ? null : all.get(new Scheduled(channel.unit(), channel.kind()));
        return rhythm != null && rhythm.isEverCoarserThan(channel.stepSeconds()) ? rhythm : Rhythm.EVERY_STEP;
    }
}
