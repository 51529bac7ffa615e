package jp.kenshin.platform.audit;

/**
 * The log up to a moment, in one line that can be kept elsewhere. Who holds it can tell later that everything up to there is still
 * the same, and that nothing was cut off the end before it.
 *
 * @param position of the last entry; 0 when there is none
 * @param hash of that entry; 64 zeros when there is none
 */
public record Checkpoint(long position, String hash) {
    /** Before the first entry. */
    public static final Checkpoint START = new Checkpoint(0, "0".repeat(64));
}
