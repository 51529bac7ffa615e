package jp.kenshin.collection.internal.renewal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.kenshin.collection.EventCatalogue;
import jp.kenshin.collection.internal.FieldConfig;
import jp.kenshin.collection.internal.alert.OperatorAlerts;
import jp.kenshin.collection.internal.link.UnitLink;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.collection.internal.unit.KeyTrials;
import jp.kenshin.collection.internal.unit.KnownUnit;
import jp.kenshin.collection.internal.unit.UnitKeys;
import jp.kenshin.collection.internal.unit.Units;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.unit.NextKey;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.platform.lease.BackgroundJob;

/**
 * Renews units' keys (C-10). A new key is sent, under the old one, at every turn until the unit has used it: the answer to the sending may be lost,
 * its use is what counts. A unit that does not follow in time keeps its old key, and is tried again with another new one, ever less often
 * ({@link KeyTrials}); in the end the operators are told.
 */
@Singleton
public class KeyRenewal implements BackgroundJob {
    private static final int AT_A_TURN = 200;
    private static final Duration TURN = Duration.ofMinutes(1);

    private final UnitKeys keys;
    private final KeyTrials trials;
    private final Units units;
    private final UnitLink link;
    private final OperatorAlerts alerts;
    private final FieldConfig config;
    private final Clock clock;

    @Inject
    public KeyRenewal(
            UnitKeys keys,
            KeyTrials trials,
            Units units,
            UnitLink link,
            OperatorAlerts alerts,
            FieldConfig config,
            Clock clock) {
        this.keys = keys;
        this.trials = trials;
        this.alerts = alerts;
        this.units = units;
        this.link = link;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String name() {
        return UnitKeys.RENEWAL_JOB;
    }

    @Override
    public Duration every() {
        return TURN;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        for (UnitKeys.Pending pending : keys.listPending(AT_A_TURN)) {
            if (!pending.madeAt().plus(Duration.ofMinutes(config.keyMinutes())).isAfter(now)) {
                withdraw(pending);
            } else {
                findAnew(pending.unit()).ifPresent(this::send);
            }
        }
        for (String unit : keys.listDue(now.minus(Duration.ofDays(config.keyDays())), now, AT_A_TURN)) {
            findAnew(unit).filter(known -> known.contact().isPresent()).ifPresent(known -> {
                keys.makeNext(UnitKeys.SYSTEM, known);
                units.findKnown(unit).ifPresent(this::send);
            });
        }
    }

    /** Another node may have heard the unit, or have done this work, since this one remembered it. */
    private Optional<KnownUnit> findAnew(String unit) {
        units.forget(unit);
        return units.findKnown(unit);
    }

    private void withdraw(UnitKeys.Pending pending) {
        if (keys.rollBack(pending.unit(), pending.keyId()) && trials.failed(pending.unit())) {
            alerts.tell(
                    pending.unit(),
                    EventCatalogue.KEY_RENEWAL_FAILED,
                    KeyTrials.MOST + " new keys were not taken over; the last one was number " + pending.keyId());
        }
    }

    /** Whatever comes back: only a frame under the new key shows that the unit has it. */
    private void send(KnownUnit unit) {
        unit.pendingKey().ifPresent(key -> {
            NextKey next = new NextKey(key.id(), key.key().getEncoded());
            link.ask(
                    unit.id(), Request.set(Eoj.NODE_PROFILE, new Property(UnitProperty.NEXT_KEY, next.encode())), TURN);
        });
    }
}
