package jp.kenshin.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.MeterId;

/** The registry as a head end needs it: from whoever speaks to the meters it speaks for. */
public interface Radios {
    /** The radios of these ids that exist, in no order; one pass whatever their number. */
    List<Radio> list(Collection<String> ids);

    /** Id of the radio that carries a meter now: its terminal, or itself when no terminal carries it; empty for no such meter. */
    Optional<String> findRadioOf(MeterId meter);

    /** Revision of the registry; whatever was read before it moved may be out of date. */
    long revision();
}
