package jp.kenshin.collection.internal.listener;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.collection.internal.FieldConfig;
import jp.kenshin.collection.internal.link.FieldSocket.Datagram;
import jp.kenshin.collection.internal.link.FrameSender;
import jp.kenshin.collection.internal.unit.KnownUnit;
import jp.kenshin.collection.internal.unit.UnitKey;
import jp.kenshin.collection.internal.unit.Units;
import jp.kenshin.collection.internal.unit.Units.Wanted;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.ServiceCode;
import jp.kenshin.echonet.envelope.AlteredEnvelope;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.echonet.envelope.EnvelopeHeader;
import jp.kenshin.echonet.envelope.EnvelopeHeader.Direction;
import jp.kenshin.echonet.envelope.MalformedEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * From datagrams to frames whose sender is known: plain ones by where they come from, sealed ones by their envelope. What cannot be brought so far is
 * refused here. Used by one thread.
 */
@Singleton
public class Opener {
    private final Units units;
    private final Introductions introductions;
    private final Refusals refusals;
    private final FrameSender sender;
    private final Clock clock;
    private final TrafficCounters counters;
    private final RateLimit<String> limit;
    private final Envelope envelope = new Envelope();

    @Inject
    public Opener(
            Units units,
            Introductions introductions,
            Refusals refusals,
            FrameSender sender,
            TrafficCounters counters,
            FieldConfig config,
            Clock clock) {
        this.units = units;
        this.introductions = introductions;
        this.refusals = refusals;
        this.sender = sender;
        this.counters = counters;
        this.clock = clock;
        this.limit = new RateLimit<>(config.framesPerSecond(), clock);
    }

    /** Takes frames that have been opened. */
    @FunctionalInterface
    interface Taker {
        void take(Arrived arrived);
    }

    /** Opens what has come in, in its order. */
    void open(List<Datagram> datagrams, Taker taker) {
        Pieces[] pieces = new Pieces[datagrams.size()];
        Set<Long> addresses = new HashSet<>();
        Set<InetSocketAddress> places = new HashSet<>();
        Set<String> identifications = new HashSet<>();
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = takeApart(datagrams.get(i));
            if (pieces[i] instanceof Pieces.Sealed sealed) {
                if (units.byAddress(sealed.header().device()) == null) {
                    addresses.add(sealed.header().device());
                }
            } else if (pieces[i] instanceof Pieces.Plain plain) {
                InetSocketAddress place = plain.datagram().place();
                Optional<String> identification = Introductions.identification(plain.frame());
                identification.ifPresent(identifications::add);
                if (identification.isEmpty() && units.byPlace(place) == null && !introductions.isAsked(place)) {
                    places.add(place);
                }
            }
        }
        units.load(new Wanted(addresses, places, identifications));
        for (Pieces each : pieces) {
            if (each instanceof Pieces.Sealed sealed) {
                open(sealed, taker);
            } else if (each instanceof Pieces.Plain plain) {
                open(plain, taker);
            }
        }
        introductions.settle();
    }

    /** What a datagram looks like before its sender is known. */
    private sealed interface Pieces {
        record Plain(Datagram datagram, Frame frame) implements Pieces {}

        record Sealed(Datagram datagram, EnvelopeHeader header) implements Pieces {}

        record Nothing() implements Pieces {}
    }

    private Pieces takeApart(Datagram datagram) {
        if (datagram.isCut()) {
            return malformed(datagram, "longer than any frame");
        }
        try {
            return EnvelopeHeader.isClaimedBy(datagram.bytes())
                    ? new Pieces.Sealed(datagram, EnvelopeHeader.decode(datagram.bytes()))
                    : new Pieces.Plain(datagram, Frame.decode(datagram.bytes()));
        } catch (MalformedFrame | MalformedEnvelope malformed) {
            return malformed(datagram, String.valueOf(malformed.getMessage()));
        }
    }

    private Pieces malformed(Datagram datagram, String why) {
        refusals.refuse(datagram.place(), null, RefusalReason.MALFORMED_FRAME, why, datagram.bytes());
        return new Pieces.Nothing();
    }

    private void open(Pieces.Sealed sealed, Taker taker) {
        Datagram datagram = sealed.datagram();
        EnvelopeHeader header = sealed.header();
        KnownUnit unit = units.byAddress(header.device());
        if (unit == null) {
            String address = String.format(Locale.ROOT, "%016X", header.device());
            refuse(datagram, null, RefusalReason.UNKNOWN_UNIT, "address " + address + " is not registered");
            return;
        }
        Optional<UnitKey> key = header.direction() == Direction.FROM_DEVICE
                ? unit.findKey(header.keyId()).or(() -> reload(unit.id(), header.keyId()))
                : Optional.empty();
        if (key.isEmpty()) {
            refuse(datagram, unit, RefusalReason.ALTERED, "no key " + header.keyId() + " of " + unit.id());
            return;
        }
        try {
            byte[] bytes = envelope.open(key.get().key(), header, datagram.bytes());
            Arrived.Sealed seal = new Arrived.Sealed(key.get(), header.counter());
            pass(new Arrived(unit, Frame.decode(bytes), datagram.place(), now(), Optional.of(seal)), datagram, taker);
        } catch (AlteredEnvelope altered) {
            refuse(datagram, unit, RefusalReason.ALTERED, "the envelope does not open with key " + header.keyId());
        } catch (MalformedFrame malformed) {
            refuse(datagram, unit, RefusalReason.MALFORMED_FRAME, String.valueOf(malformed.getMessage()));
        }
    }

    /** Another node may have given the unit a key since it was remembered here. */
    private Optional<UnitKey> reload(String unit, int keyId) {
        if (!limit.admits("reload " + unit)) {
            return Optional.empty();
        }
        units.forget(unit);
        return units.findKnown(unit).flatMap(known -> known.findKey(keyId));
    }

    private void open(Pieces.Plain plain, Taker taker) {
        Datagram datagram = plain.datagram();
        Optional<String> identification = Introductions.identification(plain.frame());
        if (identification.isPresent()) {
            introduced(plain, introductions.introduced(identification.get(), datagram.place()), taker);
            return;
        }
        KnownUnit unit = units.byPlace(datagram.place());
        if (unit != null) {
            pass(new Arrived(unit, plain.frame(), datagram.place(), now(), Optional.empty()), datagram, taker);
            return;
        }
        introductions.stranger(datagram.place()).ifPresent(why -> refusePlain(plain, null, why));
    }

    private void introduced(Pieces.Plain plain, Introductions.Outcome outcome, Taker taker) {
        if (outcome instanceof Introductions.Outcome.Bound bound) {
            Datagram datagram = plain.datagram();
            pass(new Arrived(bound.unit(), plain.frame(), datagram.place(), now(), Optional.empty()), datagram, taker);
        } else if (outcome instanceof Introductions.Outcome.Refused refused) {
            refusePlain(plain, null, refused);
        }
    }

    private void refusePlain(Pieces.Plain plain, @Nullable KnownUnit unit, Introductions.Outcome.Refused why) {
        refuse(plain.datagram(), unit, why.reason(), why.detail());
        if (plain.frame().service() == ServiceCode.INFC) {
            sender.sendPlain(plain.frame().acknowledgement(), plain.datagram().place());
            counters.acknowledged.increment();
        }
    }

    private void pass(Arrived arrived, Datagram datagram, Taker taker) {
        if (limit.admits(arrived.unit().id())) {
            taker.take(arrived);
        } else {
            counters.dropped.increment();
            refuse(datagram, arrived.unit(), RefusalReason.FLOOD, "more frames than a unit may send");
        }
    }

    private void refuse(Datagram datagram, @Nullable KnownUnit unit, RefusalReason reason, String detail) {
        refusals.refuse(datagram.place(), unit == null ? null : unit.id(), reason, detail, datagram.bytes());
    }

    private Instant now() {
        return clock.instant();
    }
}
