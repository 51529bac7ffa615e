package jp.kenshin.jointmetering.internal.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.TerminalView;

/**
 * What of a terminal is a partner's: the meters behind it that are its own now, and the time since the terminal has carried the first of
 * them.
 *
 * @param meters at least one
 * @param since beginning
 */
record OwnShare(List<MeterId> meters, Instant since) {
    /**
     * Empty where the terminal carries nothing of the partner's.
     *
     * @param terminal as it stands now
     * @param carried all it carries or carried, as far as it is known to collection
     */
    static Optional<OwnShare> of(TerminalView terminal, List<CarriedMeter> carried, PartnerId partner, Instant now) {
        List<MeterId> own = terminal.meters().stream()
                .filter(meter -> meter.owner().equals(Optional.of(partner)))
                .map(TerminalView.CarriedMeter::id)
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        long second = now.getEpochSecond();
        long since = carried.stream()
                .filter(meter -> own.contains(meter.id()) && meter.isCarriedAt(second))
                .mapToLong(CarriedMeter::fromSecond)
                .min()
                .orElse(second);
        return Optional.of(new OwnShare(own, Instant.ofEpochSecond(since)));
    }
}
