package jp.kenshin.jointmetering;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.EquipmentReport;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.TerminalView;

/**
 * A wireless terminal as a partner sees whose meters it carries now.
 *
 * @param id identifier
 * @param maker who made it
 * @param model certified model
 * @param uplink concentrator it hangs on
 * @param meters the partner's own meters behind it, in order of id; at least one
 * @param since when it began to carry the first of them: what it told before is not the partner's
 * @param heardAt when it was heard last, to ten minutes
 * @param reports what it told of itself since then, latest first
 */
public record PartnerTerminal(
        TerminalId id,
        String maker,
        String model,
        Optional<TerminalView.Uplink> uplink,
        List<MeterView> meters,
        Instant since,
        Optional<Instant> heardAt,
        List<EquipmentReport> reports) {
    public PartnerTerminal {
        meters = List.copyOf(meters);
        reports = List.copyOf(reports);
    }
}
