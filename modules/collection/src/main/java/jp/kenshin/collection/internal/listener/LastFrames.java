package jp.kenshin.collection.internal.listener;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.kenshin.collection.FrameTrace;

/** The last frames of each unit that was heard lately, in this node's memory. */
@Singleton
public class LastFrames implements FrameTrace {
    private static final int FRAMES_PER_UNIT = 16;
    private static final int MOST_UNITS = 50_000;

    private final Cache<String, Deque<TracedFrame>> frames =
            Caffeine.newBuilder().maximumSize(MOST_UNITS).build();

    void remember(Arrived arrived) {
        note(arrived.unit().id(), new TracedFrame(arrived.at(), arrived.sealed().isPresent(), arrived.frame()));
    }

    private void note(String unit, TracedFrame frame) {
        Deque<TracedFrame> last = frames.get(unit, id -> new ArrayDeque<>(FRAMES_PER_UNIT));
        synchronized (last) {
            if (last.size() == FRAMES_PER_UNIT) {
                last.removeLast();
            }
            last.addFirst(frame);
        }
    }

    @Override
    public List<TracedFrame> lastFrames(String unit) {
        Deque<TracedFrame> last = frames.getIfPresent(unit);
        if (last == null) {
            return List.of();
        }
        synchronized (last) {
            return List.copyOf(last);
        }
    }
}
