package jp.kenshin.registry;

import java.util.EnumSet;
import java.util.Set;
import jp.kenshin.kernel.PartnerId;

/**
 * Whose meters a question is about, and which of their channels: a channel of a use that is not named is not there, and a meter
 * that has no other channel is not there either.
 *
 * @param owner partner that owns the meters now
 * @param purposes uses that were asked for by name, at least one
 */
public record PartnerScope(PartnerId owner, Set<Purpose> purposes) {
    public PartnerScope {
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("a scope without a purpose has nothing in it");
        }
        purposes = Set.copyOf(purposes);
    }

    /** All of the partner's channels, network service and others alike; only for who asked for both by name. */
    public static PartnerScope ofAllPurposes(PartnerId owner) {
        return new PartnerScope(owner, EnumSet.allOf(Purpose.class));
    }
}
