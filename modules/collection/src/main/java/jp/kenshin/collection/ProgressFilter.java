package jp.kenshin.collection;

import java.util.Optional;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.CommunicationMethod;
import jp.kenshin.registry.MeterKind;

/**
 * Which meters a question about collection is about; what is empty does not narrow it.
 *
 * @param kind what the meter is
 * @param area municipality and town, as {@link Area} says it
 * @param concentrator what its radio hangs on
 * @param partner who owns it
 * @param method how its radio speaks
 */
public record ProgressFilter(
        Optional<MeterKind> kind,
        Optional<String> area,
        Optional<ConcentratorId> concentrator,
        Optional<PartnerId> partner,
        Optional<CommunicationMethod> method) {
    /** All meters. */
    public static final ProgressFilter ALL = new ProgressFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ProgressFilter ofKind(MeterKind wanted) {
        return new ProgressFilter(Optional.of(wanted), area, concentrator, partner, method);
    }

    public ProgressFilter ofArea(String wanted) {
        return new ProgressFilter(kind, Optional.of(wanted), concentrator, partner, method);
    }

    public ProgressFilter ofConcentrator(ConcentratorId wanted) {
        return new ProgressFilter(kind, area, Optional.of(wanted), partner, method);
    }

    public ProgressFilter ofPartner(PartnerId wanted) {
        return new ProgressFilter(kind, area, concentrator, Optional.of(wanted), method);
    }
}
