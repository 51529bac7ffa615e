package jp.kenshin.collection;

import java.util.List;
import jp.kenshin.echonet.Frame;

/** Which events there are, and which properties tell them. Read once at start; never changes while the server runs. */
public interface EventCatalogue {
    /** A unit that Kenshin does not know sent a frame. */
    String UNKNOWN_UNIT = "FIELD_UNKNOWN_UNIT";
    /** A unit that may not speak plainly seems to, or one speaks with another's identification. */
    String IMPERSONATION = "FIELD_IMPERSONATION";
    /** A frame whose seal does not fit. */
    String ALTERED_FRAME = "FIELD_ALTERED_FRAME";
    /** A sealed frame that came before. */
    String REPLAYED_FRAME = "FIELD_REPLAYED_FRAME";
    /** More frames from one address than a unit can have reason to send. */
    String FLOOD = "FIELD_FLOOD";
    /** A unit did not take over any of several new keys, and none is made any more until somebody asks for it. */
    String KEY_RENEWAL_FAILED = "FIELD_KEY_RENEWAL_FAILED";
    /** A unit's clock is off and could not be set. */
    String CLOCK_NOT_SET = "FIELD_CLOCK_NOT_SET";

    /** Whether a frame may tell an event and so goes ahead of readings. Asked for every frame that comes in: allocates nothing. */
    boolean concerns(Frame frame);

    /** What a frame says about events, in the order of the frame; nothing for one that {@linkplain #concerns concerns} none. */
    List<Observation> observe(Frame frame);

    /** The row of a code; for one that is no longer in the table, a row that says so. */
    EventType get(String code);

    /** All rows in the order of the table. */
    List<EventType> all();
}
