package jp.kenshin.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.Commodity;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;

/**
 * A meter as it stands now.
 *
 * @param id identifier
 * @param serial serial number (計器番号) of the device installed now
 * @param commodity what it measures
 * @param owner partner that owns it now; empty for the utility's own
 * @param terminal wireless terminal that carries it now
 * @param installedAt when the present device was installed
 * @param place supply point in words
 * @param channels its measured quantities, main register first
 */
public record MeterView(
        MeterId id,
        String serial,
        Commodity commodity,
        Optional<PartnerId> owner,
        Optional<TerminalId> terminal,
        Instant installedAt,
        String place,
        List<Channel> channels) {
    public MeterView {
        channels = List.copyOf(channels);
    }

    /** The main register; every meter has one. */
    public Channel main() {
        return channels.get(0);
    }
}
