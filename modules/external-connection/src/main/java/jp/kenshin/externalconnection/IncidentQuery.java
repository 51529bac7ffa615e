package jp.kenshin.externalconnection;

import java.util.Optional;
import jp.kenshin.kernel.PartnerId;

/**
 * Which cases are wanted; newest first.
 *
 * @param partner of one partner only
 * @param openOnly leaves out those closed and refused
 * @param text words that the number, partner, terminal, reporter or description contains; empty for all
 * @param offset rows before the first
 * @param limit rows at most
 */
public record IncidentQuery(Optional<PartnerId> partner, boolean openOnly, String text, int offset, int limit) {
    /** The newest cases of a partner. */
    public static IncidentQuery of(PartnerId partner, int limit) {
        return new IncidentQuery(Optional.of(partner), false, "", 0, limit);
    }

    /** The newest open cases. */
    public static IncidentQuery open(int limit) {
        return new IncidentQuery(Optional.empty(), true, "", 0, limit);
    }
}
