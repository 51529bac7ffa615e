package jp.kenshin.fieldsimulator.internal.hostile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Ways in which datagrams are not what an honest unit sends; each by the name it has in scenarios. */
public enum Hostility {
    /** Ends in the middle. */
    TRUNCATED(false),
    /** EHD is none. */
    WRONG_HEADER(false),
    /** OPC says more properties than there are. */
    WRONG_COUNT(false),
    /** PDC points past the end. */
    WRONG_LENGTH(false),
    /** A property nobody knows. */
    UNKNOWN_PROPERTY(false),
    /** A stranger announces itself with the unit's identification number. */
    FOREIGN_ID(true),
    /** A stranger sends a reading as the unit's, from an address of its own. */
    SPOOFED(true),
    /** A stranger sends as much as it can. */
    FLOOD(true),
    /** An envelope with a counter that was used long ago. */
    OLD_COUNTER(false),
    /** A reading with a time a year ahead. */
    YEAR_OFF(false),
    /** A register that has jumped back. */
    BACKWARDS(false),
    /** What the unit sent last, once more from a stranger. */
    REPLAYED(true),
    /** What the unit sent last, with one bit changed. */
    FLIPPED(true);

    private final boolean fromStranger;

    Hostility(boolean fromStranger) {
        this.fromStranger = fromStranger;
    }

    /** Whether it comes from an address that is not the unit's. */
    public boolean isFromStranger() {
        return fromStranger;
    }

    /** Such as {@code wrong-length}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Hostility> find(String text) {
        return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }
}
