package jp.kenshin.collection.internal.link;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.Optional;
import jp.kenshin.collection.Protection;
import jp.kenshin.collection.internal.unit.KnownUnit;
import jp.kenshin.collection.internal.unit.UnitKey;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.echonet.envelope.EnvelopeHeader;
import jp.kenshin.echonet.envelope.EnvelopeHeader.Direction;
import org.jspecify.annotations.Nullable;

/** Sends frames to units, each as its record asks for: plainly, or sealed. */
@Singleton
public class FrameSender {
    private final DownlinkCounter counters;
    private final ThreadLocal<Envelope> envelopes = ThreadLocal.withInitial(Envelope::new);
    private volatile @Nullable FieldSocket socket;

    @Inject
    public FrameSender(Clock clock) {
        this.counters = new DownlinkCounter(clock);
    }

    /** Sends through this socket from now on; null when the field is closed. */
    public void use(@Nullable FieldSocket open) {
        socket = open;
    }

    /** Sends to where the unit was heard last, under its current key; false when that cannot be. */
    public boolean send(KnownUnit unit, Frame frame) {
        return unit.contact()
                .filter(place -> send(unit, unit.currentKey(), frame, place))
                .isPresent();
    }

    /**
     * Sends to a place, under a key.
     *
     * @param key the one to seal with; only a unit that speaks in the envelope needs one
     */
    public boolean send(KnownUnit unit, Optional<UnitKey> key, Frame frame, InetSocketAddress place) {
        if (unit.unit().protection() == Protection.PLAIN) {
            return sendPlain(frame, place);
        }
        return key.map(each -> seal(unit, each, frame))
                .filter(datagram -> transmit(datagram, place))
                .isPresent();
    }

    /** Sends in the clear, to whoever is there. */
    public boolean sendPlain(Frame frame, InetSocketAddress place) {
        return transmit(frame.encode(), place);
    }

    private byte[] seal(KnownUnit unit, UnitKey key, Frame frame) {
        EnvelopeHeader header =
                new EnvelopeHeader(Direction.TO_DEVICE, key.id(), unit.unit().address(), counters.next());
        return envelopes.get().seal(key.key(), header, frame.encode());
    }

    private boolean transmit(byte[] datagram, InetSocketAddress place) {
        FieldSocket open = socket;
        return open != null && open.send(datagram, place);
    }
}
