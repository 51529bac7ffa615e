package jp.kenshin.registry;

import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;

/**
 * A terminal as it stood at one instant.
 *
 * @param id identifier
 * @param maker who made it
 * @param model certified model
 * @param owner partner that owned it; empty for the utility's own
 * @param uplink concentrator it hung on
 * @param meters meters it carried, in order of id
 */
public record TerminalView(
        TerminalId id,
        String maker,
        String model,
        Optional<PartnerId> owner,
        Optional<Uplink> uplink,
        List<CarriedMeter> meters) {
    /**
     * @param concentrator the concentrator
     * @param method how terminal and concentrator speak
     */
    public record Uplink(ConcentratorId concentrator, CommunicationMethod method) {}

    /**
     * @param id identifier
     * @param wiring how meter and terminal are wired
     * @param owner partner that owned the meter; empty for the utility's own
     * @param demarcation where that partner's responsibility ended; empty for the utility's own
     */
    public record CarriedMeter(
            MeterId id, TerminalInterface wiring, Optional<PartnerId> owner, Optional<DemarcationPoint> demarcation) {}

    public TerminalView {
        meters = List.copyOf(meters);
    }
}
