package jp.kenshin.registry;

import java.util.Optional;
import jp.kenshin.kernel.PartnerId;

/**
 * 責任分界点: where the responsibility of a meter's owner ends. It follows ownership: seed 002 1-5 and seed 004 §6. A terminal that
 * is built into the meter goes with it.
 */
public enum DemarcationPoint {
    /** The owner of the meter owns the terminal too: the radio section between electricity meter and terminal. */
    RADIO_SECTION,
    /** The terminal is the utility's or another partner's: between meter and terminal. */
    METER_TO_TERMINAL;

    /**
     * @param meterOwner partner that owns the meter; empty for the utility's own, which has none
     * @param terminalOwner partner that owns the terminal; empty for the utility's own
     * @param wiring how they are wired
     */
    public static Optional<DemarcationPoint> of(
            Optional<PartnerId> meterOwner, Optional<PartnerId> terminalOwner, TerminalInterface wiring) {
        if (meterOwner.isEmpty()) {
            return Optional.empty();
        }
        boolean both = wiring == TerminalInterface.BUILT_IN || meterOwner.equals(terminalOwner);
        return Optional.of(both ? RADIO_SECTION : METER_TO_TERMINAL);
    }
}
