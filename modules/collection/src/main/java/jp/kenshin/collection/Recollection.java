package jp.kenshin.collection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.MeterKind;

/**
 * What is missing of a meter's day, and how far asking for it has come.
 *
 * @param meter whose values are missing
 * @param day JST day they belong to
 * @param unit who is asked for them
 * @param kind what the meter is
 * @param area municipality and town
 * @param concentrator id, or empty
 * @param partner owner; empty for the utility's own
 * @param missing instants without a value when it was last looked
 * @param state how far it is
 * @param tries how often the unit was asked
 * @param nextTryAt when it is asked again at the earliest; meaningful while waiting
 * @param reason why the last try did not fill it; {@link Reason#NONE} before the first
 * @param detail the device's own words, such as the property it refused
 * @param requestedBy who asked for it; empty when the gap was found by itself
 * @param changedAt when state or reason last changed
 */
public record Recollection(
        MeterId meter,
        LocalDate day,
        String unit,
        MeterKind kind,
        String area,
        String concentrator,
        Optional<PartnerId> partner,
        int missing,
        State state,
        int tries,
        Instant nextTryAt,
        Reason reason,
        String detail,
        Optional<String> requestedBy,
        Instant changedAt) {
    /** Where a re-collection stands; the last two are ends. */
    public enum State {
        WAITING,
        RUNNING,
        FILLED,
        GIVEN_UP
    }

    /** Why values are still missing. */
    public enum Reason {
        NONE,
        /** Nothing came back. */
        SILENT,
        /** The unit was never heard, so that nobody knows where to ask. */
        NEVER_HEARD,
        /** The device refused a property (SNA). */
        REFUSED,
        /** The device told another day than it was asked for. */
        WRONG_DAY,
        /** What it answered cannot be read. */
        UNREADABLE,
        /** The device has no value there itself. */
        NO_VALUE,
        /** It told a value that validation does not take. */
        VALUE_REFUSED,
        /** Longer ago than the device remembers. */
        TOO_OLD,
        /** The registry knows no way to ask for this meter. */
        NO_WAY,
        /** A failure on our side. */
        OURS
    }
}
