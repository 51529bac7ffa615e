package jp.kenshin.collection;

import java.util.Optional;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;

/**
 * Where an event comes from, as the registry stood when it happened.
 *
 * @param unit field unit that told it: an electricity meter or a terminal; the address for one that is not known, at most 64 characters
 * @param meter meter it is about; empty when it is about the unit itself
 * @param owner partner whose event it is; empty for the utility's own
 * @param area where, such as {@code 神奈川県湊南市桜木町}; empty when not known, see {@link Area}
 * @param concentrator concentrator the unit hung on
 */
public record EventOrigin(
        String unit,
        Optional<MeterId> meter,
        Optional<PartnerId> owner,
        String area,
        Optional<ConcentratorId> concentrator) {
    private static final int LONGEST_UNIT = 64;
    private static final int LONGEST_AREA = 100;

    public EventOrigin {
        if (unit.isEmpty() || unit.length() > LONGEST_UNIT || area.length() > LONGEST_AREA) {
            throw new IllegalArgumentException("unit " + unit + ", area " + area);
        }
    }
}
