package jp.kenshin.fieldsimulator.internal.device;

import java.util.Optional;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.unit.NextKey;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;

/** A datagram is a frame. */
final class PlainLink implements Link {
    private final UnitLedger ledger;

    PlainLink(UnitLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public byte[] wrap(Frame frame, boolean wantsAnswer) {
        return frame.encode();
    }

    @Override
    public byte[] wrapAnswer(Frame answer, Incoming question) {
        return answer.encode();
    }

    @Override
    public Optional<Incoming> unwrap(byte[] datagram) {
        try {
            return Optional.of(new Incoming(Frame.decode(datagram), 0));
        } catch (MalformedFrame e) {
            ledger.count(Count.MALFORMED_RECEIVED);
            return Optional.empty();
        }
    }

    @Override
    public Offer offerKey(Incoming carrier, NextKey key) {
        return Offer.REFUSED;
    }
}
