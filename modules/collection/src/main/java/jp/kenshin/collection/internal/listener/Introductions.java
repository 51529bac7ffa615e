package jp.kenshin.collection.internal.listener;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.kenshin.collection.Protection;
import jp.kenshin.collection.RefusalReason;
import jp.kenshin.collection.internal.link.FrameSender;
import jp.kenshin.collection.internal.unit.KnownUnit;
import jp.kenshin.collection.internal.unit.UnitMemory;
import jp.kenshin.collection.internal.unit.Units;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.ServiceCode;

/**
 * Who speaks from which place, for units that speak plainly. A unit is bound to the place it announced itself from. When it announces itself from
 * another place while it was heard from the old one a moment ago, the old place is asked first: if it answers, there are two devices with one
 * identification number, and the second one is refused. Called by one thread.
 */
@Singleton
public class Introductions {
    static final int IDENTIFICATION = 0x83;

    private static final long MOVE_AFTER_MILLIS = 3_000;
    private static final long ASK_AGAIN_MILLIS = 3_000;
    private static final Duration REFUSED_FOR = Duration.ofMinutes(5);
    private static final int MOST = 100_000;

    private final Units units;
    private final UnitMemory memory;
    private final FrameSender sender;
    private final Clock clock;
    private final Map<String, Move> moves = new ConcurrentHashMap<>();
    private final Cache<InetSocketAddress, Long> asked = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(REFUSED_FOR)
            .build();
    private final Cache<InetSocketAddress, String> refused = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(REFUSED_FOR)
            .build();

    @Inject
    public Introductions(Units units, UnitMemory memory, FrameSender sender, Clock clock) {
        this.units = units;
        this.memory = memory;
        this.sender = sender;
        this.clock = clock;
    }

    /** A unit on its way from one place to another. */
    private record Move(KnownUnit unit, InetSocketAddress from, InetSocketAddress to, long untilMillis) {}

    /** What a frame's identification number leads to. */
    sealed interface Outcome {
        record Bound(KnownUnit unit) implements Outcome {}

        /** The old place is being asked. */
        record Pending() implements Outcome {}

        record Refused(RefusalReason reason, String detail) implements Outcome {}
    }

    /** The identification number a node tells of itself, in a frame of any service. */
    static Optional<String> identification(Frame frame) {
        boolean tells = frame.service() == ServiceCode.INF
                || frame.service() == ServiceCode.INFC
                || frame.service() == ServiceCode.GET_RES;
        return tells && frame.source().deviceClass() == Eoj.NODE_PROFILE.deviceClass()
                ? frame.find(IDENTIFICATION).filter(edt -> !edt.isEmpty()).map(edt -> edt.hex())
                : Optional.empty();
    }

    /** Somebody tells who it is. The unit's record has been loaded, if there is one. */
    Outcome introduced(String identification, InetSocketAddress place) {
        KnownUnit unit = units.byIdentification(identification);
        if (unit == null) {
            return refuse(place, RefusalReason.UNKNOWN_UNIT, "identification " + identification + " is not registered");
        }
        if (unit.unit().protection() != Protection.PLAIN) {
            return new Outcome.Refused(
                    RefusalReason.PLAIN_FRAME, unit.id() + " speaks in the envelope, says its record");
        }
        Move move = moves.get(unit.id());
        if (move != null && place.equals(move.from())) {
            moves.remove(unit.id());
            refuse(move.to(), RefusalReason.DUPLICATE_UNIT, unit.id() + " still answers from " + move.from());
            return new Outcome.Bound(unit);
        }
        if (refused.getIfPresent(place) != null) {
            return new Outcome.Refused(RefusalReason.DUPLICATE_UNIT, unit.id() + " still answers from another place");
        }
        Optional<InetSocketAddress> before = unit.contact().filter(known -> !known.equals(place));
        if (before.isPresent() && unit == units.byPlace(before.get())) {
            return ask(unit, before.get(), place);
        }
        return bind(unit, place);
    }

    private Outcome ask(KnownUnit unit, InetSocketAddress from, InetSocketAddress to) {
        Move known = moves.get(unit.id());
        if (known == null) {
            moves.put(unit.id(), new Move(unit, from, to, clock.millis() + MOVE_AFTER_MILLIS));
            sender.sendPlain(question(), from);
        }
        return new Outcome.Pending();
    }

    private Outcome bind(KnownUnit unit, InetSocketAddress place) {
        units.bind(unit, place);
        unit.heardFrom(place, clock.millis(), 0);
        memory.contacts(Map.of(unit.id(), place));
        asked.invalidate(place);
        return new Outcome.Bound(unit);
    }

    private Outcome refuse(InetSocketAddress place, RefusalReason reason, String detail) {
        refused.put(place, detail);
        return new Outcome.Refused(reason, detail);
    }

    /** Whether somebody there was asked who it is, so that the place is in no record. */
    boolean isAsked(InetSocketAddress place) {
        return asked.getIfPresent(place) != null;
    }

    /**
     * A frame from a place nobody is bound to: whoever is there is asked who it is, and has three seconds to say so.
     *
     * @return why the frame is refused; empty while the answer may still come
     */
    Optional<Outcome.Refused> stranger(InetSocketAddress place) {
        if (moves.values().stream().anyMatch(move -> move.to().equals(place))) {
            return Optional.empty();
        }
        String known = refused.getIfPresent(place);
        if (known != null) {
            return Optional.of(new Outcome.Refused(RefusalReason.UNKNOWN_UNIT, known));
        }
        long now = clock.millis();
        Long before = asked.getIfPresent(place);
        if (before == null) {
            asked.put(place, now);
            sender.sendPlain(question(), place);
            return Optional.empty();
        }
        return now - before < ASK_AGAIN_MILLIS
                ? Optional.empty()
                : Optional.of(new Outcome.Refused(
                        RefusalReason.UNKNOWN_UNIT,
                        "nobody is known at this address and port, and it does not say who it is"));
    }

    /** Lets units move whose old place stayed silent; to be called now and then. */
    void settle() {
        long now = clock.millis();
        for (Iterator<Move> each = moves.values().iterator(); each.hasNext(); ) {
            Move move = each.next();
            if (now >= move.untilMillis()) {
                each.remove();
                bind(move.unit(), move.to());
            }
        }
    }

    private static Frame question() {
        return new Frame(0, Eoj.CONTROLLER, Eoj.NODE_PROFILE, ServiceCode.GET, List.of(Property.named(IDENTIFICATION)));
    }
}
