package jp.kenshin.fieldsimulator.internal.device;

import java.util.Optional;
import java.util.function.Consumer;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.envelope.AlteredEnvelope;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.echonet.envelope.EnvelopeHeader;
import jp.kenshin.echonet.envelope.EnvelopeHeader.Direction;
import jp.kenshin.echonet.envelope.MalformedEnvelope;
import jp.kenshin.echonet.unit.NextKey;
import jp.kenshin.fieldsimulator.internal.population.UnitKey;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger;
import jp.kenshin.fieldsimulator.internal.record.UnitLedger.Count;

/** A datagram is a sealed frame (docs/field-envelope.md); what does not open, or came before, is none. */
final class EnvelopeLink implements Link {
    private static final ThreadLocal<Envelope> ENVELOPE = ThreadLocal.withInitial(Envelope::new);

    private final long device;
    private final KeyRing keys;
    private final UnitLedger ledger;
    private final Consumer<UnitKey> keep;
    private long counter;
    private boolean toldRollBack;

    /**
     * @param counter the first one to use; above all that this device has ever used
     * @param keep is told a key that has become the unit's
     */
    EnvelopeLink(long device, UnitKey key, long counter, UnitLedger ledger, Consumer<UnitKey> keep) {
        this.device = device;
        this.keys = new KeyRing(key);
        this.counter = counter;
        this.ledger = ledger;
        this.keep = keep;
    }

    @Override
    public byte[] wrap(Frame frame, boolean wantsAnswer) {
        UnitKey key = keys.forSending(wantsAnswer);
        if (keys.isRolledBack()
                && !toldRollBack
                && key.number() == keys.current().number()) {
            toldRollBack = true;
            ledger.count(Count.KEYS_ROLLED_BACK);
        }
        return seal(key, counter++, frame);
    }

    @Override
    public byte[] wrapAnswer(Frame answer, Incoming question) {
        UnitKey key = keys.find(question.keyNumber()).map(KeyRing.Held::key).orElse(keys.current());
        return seal(key, counter++, answer);
    }

    /** With a counter of the caller's choice: what only a broken or hostile device does. */
    byte[] sealAt(long chosen, Frame frame) {
        return seal(new Envelope(), keys.current(), chosen, frame);
    }

    private byte[] seal(UnitKey key, long number, Frame frame) {
        return seal(ENVELOPE.get(), key, number, frame);
    }

    private byte[] seal(Envelope envelope, UnitKey key, long number, Frame frame) {
        EnvelopeHeader header = new EnvelopeHeader(Direction.FROM_DEVICE, key.number(), device, number);
        return envelope.seal(Envelope.key(key.bytes()), header, frame.encode());
    }

    @Override
    public Optional<Incoming> unwrap(byte[] datagram) {
        try {
            EnvelopeHeader header = EnvelopeHeader.decode(datagram);
            Optional<KeyRing.Held> held = keys.find(header.keyId());
            if (header.direction() != Direction.TO_DEVICE || header.device() != device || held.isEmpty()) {
                ledger.count(Count.ENVELOPES_REFUSED);
                return Optional.empty();
            }
            byte[] frame = ENVELOPE.get().open(Envelope.key(held.get().key().bytes()), header, datagram);
            if (!held.get().accept(header.counter())) {
                ledger.count(Count.ENVELOPES_REFUSED);
                return Optional.empty();
            }
            takeOver(held.get());
            return Optional.of(new Incoming(Frame.decode(frame), header.keyId()));
        } catch (MalformedEnvelope | MalformedFrame e) {
            ledger.count(Count.MALFORMED_RECEIVED);
        } catch (AlteredEnvelope e) {
            ledger.count(Count.ENVELOPES_REFUSED);
        }
        return Optional.empty();
    }

    private void takeOver(KeyRing.Held held) {
        if (keys.proven(held)) {
            ledger.count(Count.KEYS_TAKEN_OVER);
            keep.accept(held.key());
        }
    }

    @Override
    public Offer offerKey(Incoming carrier, NextKey key) {
        boolean tried = keys.offer(new UnitKey(key.keyId(), key.key()));
        toldRollBack &= !tried;
        return tried ? Offer.TO_BE_TRIED : Offer.KNOWN;
    }
}
