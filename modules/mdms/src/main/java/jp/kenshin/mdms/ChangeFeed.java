package jp.kenshin.mdms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.Quality;
import org.jspecify.annotations.Nullable;

/**
 * Everything new to a partner in publish order. A sequencer numbers committed batches; a position is a batch and an ordinal in it,
 * so that nothing that commits late is skipped and nothing comes twice.
 */
public interface ChangeFeed {
    /**
     * @param cursor where the last page ended; empty to begin 70 days back
     * @throws jp.kenshin.kernel.KenshinException {@link MdmsError#CURSOR_EXPIRED} or {@link MdmsError#CURSOR_INVALID}
     */
    Page changes(PartnerId partner, Optional<String> cursor, int limit);

    /**
     * @param items changes, oldest first
     * @param next cursor after the last item; the same as before when nothing was new
     */
    record Page(List<Change> items, String next) {}

    /**
     * A new version of a value.
     *
     * @param channelId channel
     * @param atSecond instant
     * @param value stored units
     * @param quality what it is worth
     * @param method how it was estimated, or null
     * @param version counts up from 1
     * @param publishedAt when it became visible
     */
    record Change(
            long channelId,
            long atSecond,
            long value,
            Quality quality,
            @Nullable String method,
            int version,
            Instant publishedAt) {}
}
