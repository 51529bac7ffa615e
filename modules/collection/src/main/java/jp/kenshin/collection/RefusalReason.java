package jp.kenshin.collection;

/** Why a frame, or a part of it, was refused. */
public enum RefusalReason {
    /** No frame at all: not answered. */
    MALFORMED_FRAME,
    /** A property's data is not what the standard allows. */
    MALFORMED_VALUE,
    /** Object or property that means nothing here. */
    UNKNOWN_PROPERTY,
    /** Nobody of this identification number, address or place is registered. */
    UNKNOWN_UNIT,
    /** Plain, from a unit whose record asks for the envelope. */
    PLAIN_FRAME,
    /** The envelope does not open: altered, or sealed with a key that is not this unit's. */
    ALTERED,
    /** The counter came before. */
    REPLAYED,
    /** Two devices claim one identification number; the first one still answers. */
    DUPLICATE_UNIT,
    /** More frames than a unit may send. */
    FLOOD,
    /** The terminal is cut off: not answered. */
    CUT_OFF,
    /** The unit carries no such meter, or not at that time. */
    UNKNOWN_METER,
    /** The reading was refused by a rule of validation, which the detail names. */
    REFUSED_READING
}
