package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.kernel.PartnerId;

/**
 * What is to be told to partners (§14(2)).
 *
 * @param kind what it is about
 * @param title one line of at most {@value #LONGEST_TITLE} letters
 * @param text what happens, why, and what it means to the partner; at most {@value #LONGEST_TEXT} letters
 * @param from when what it tells of begins, if it has a time
 * @param until when that ends, if known
 * @param partners to whom; nobody named means all partners, those to come too
 */
public record NoticeDraft(
        Kind kind,
        Bilingual title,
        Bilingual text,
        Optional<Instant> from,
        Optional<Instant> until,
        Set<PartnerId> partners) {
    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_TEXT = 4_000;

    /** What a notice can be about. */
    public enum Kind {
        /** Maintenance announced beforehand. */
        PLANNED_MAINTENANCE,
        /** Maintenance that could not wait. */
        EMERGENCY_MAINTENANCE,
        /** New firmware of terminals, its purpose and date (§14(2)8). */
        FIRMWARE,
        /** A vulnerability and what is planned about it. */
        VULNERABILITY
    }

    public NoticeDraft {
        partners = Set.copyOf(partners);
    }

    public boolean isToAll() {
        return partners.isEmpty();
    }
}
