package jp.kenshin.collection.internal.unit;

import java.util.Optional;
import jp.kenshin.kernel.MeterId;

/** Finds field units; what was found is remembered until the registry or the unit's record changes. */
public interface UnitDirectory {
    Optional<FieldUnit> find(String unitId);

    /** The unit that carries a meter now. */
    Optional<FieldUnit> findOfMeter(MeterId meter);
}
