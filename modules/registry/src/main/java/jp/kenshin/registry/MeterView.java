package jp.kenshin.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.Commodity;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;

/**
 * A meter as it stands at one instant, which is now where nothing else was asked for.
 *
 * @param id identifier
 * @param serial serial number (計器番号) of the device installed now
 * @param commodity what it measures
 * @param owner partner that owns it now; empty for the utility's own
 * @param terminal wireless terminal that carries it now
 * @param demarcation where the owner's responsibility ends; empty for the utility's own and where no terminal carries it
 * @param installedAt when the present device was installed
 * @param place supply point in words
 * @param channels its measured quantities of the uses asked for, main register first
 */
public record MeterView(
        MeterId id,
        String serial,
        Commodity commodity,
        Optional<PartnerId> owner,
        Optional<TerminalId> terminal,
        Optional<DemarcationPoint> demarcation,
        Instant installedAt,
        String place,
        List<Channel> channels) {
    public MeterView {
        channels = List.copyOf(channels);
    }

    /** The main register; the first of the others where the main one is of a use that was not asked for. */
    public Channel main() {
        return channels.get(0);
    }
}
