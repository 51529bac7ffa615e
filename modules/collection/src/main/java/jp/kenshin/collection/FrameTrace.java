package jp.kenshin.collection;

import java.time.Instant;
import java.util.List;
import jp.kenshin.echonet.Frame;

/** What units said last, for whoever looks into why one does not do what it should. Kept in memory: of this node, since its start. */
public interface FrameTrace {
    /** The last frames heard from a unit, latest first; few. */
    List<TracedFrame> lastFrames(String unit);

    /**
     * @param at when it came in
     * @param sealed whether it came in the envelope
     * @param frame the frame
     */
    record TracedFrame(Instant at, boolean sealed, Frame frame) {}
}
