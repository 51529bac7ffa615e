package jp.kenshin.collection.internal.listener;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;
import jp.kenshin.collection.internal.unit.KnownUnit;
import jp.kenshin.collection.internal.unit.ReplayWindows;
import jp.kenshin.collection.internal.unit.UnitKey;
import jp.kenshin.echonet.Frame;

/**
 * A frame whose sender is known.
 *
 * @param unit sender
 * @param frame what it says
 * @param place from where, and where the acknowledgement goes
 * @param at when it came
 * @param sealed the envelope it came in, unless it came plainly
 */
record Arrived(KnownUnit unit, Frame frame, InetSocketAddress place, Instant at, Optional<Sealed> sealed) {
    /**
     * @param key that opened it
     * @param counter its place in the unit's sequence
     */
    record Sealed(UnitKey key, long counter) {}

    Optional<ReplayWindows.Arrival> arrival() {
        return sealed.map(
                each -> new ReplayWindows.Arrival(unit.id(), each.key().id(), each.counter()));
    }

    Optional<UnitKey> key() {
        return sealed.map(Sealed::key);
    }
}
