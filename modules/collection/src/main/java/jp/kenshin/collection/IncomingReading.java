package jp.kenshin.collection;

import org.jspecify.annotations.Nullable;

/**
 * One reading as a format yields it, before anything is known of its meter. Mutable and reused: one per source. Texts may be null
 * where the format did not give them; {@link #fault} is set when the reading itself cannot be understood, and then counts as rejected.
 */
public final class IncomingReading {
    /** Line of the file or position in the document, from 1. */
    public long line;
    /** Meter id as sent. */
    public @Nullable String meter;
    /** Another name the sender gives the meter, id or serial number; tried when the first is unknown. */
    public @Nullable String alias;
    /** Serial number of the device as sent (V03). */
    public @Nullable String serial;
    /** Reading type code as sent. */
    public @Nullable String readingType;
    /** End of the interval or instant of the register, seconds since the epoch. */
    public long atSecond;
    /** The number without its decimal point. */
    public long unscaled;
    /** Decimals of the number. */
    public int decimals;
    /** The sender's quality mark. */
    public @Nullable String quality;
    /** What is wrong with this reading by itself: code and sentence; null when it can be understood. */
    public @Nullable Fault fault;

    /**
     * Why a reading cannot be understood.
     *
     * @param code {@code FORMAT}, or the rule it breaks
     * @param reason what is wrong and what would be right
     */
    public record Fault(String code, String reason) {}
}
