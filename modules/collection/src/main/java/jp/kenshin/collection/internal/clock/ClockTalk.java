package jp.kenshin.collection.internal.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.collection.internal.link.UnitLink;
import jp.kenshin.collection.internal.link.UnitLink.Answer;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.echonet.Edt;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.echonet.Property;
import jp.kenshin.echonet.meter.MalformedValue;
import jp.kenshin.echonet.unit.UnitClock;
import jp.kenshin.echonet.unit.UnitProperty;
import jp.kenshin.kernel.Jst;

/** Asks a unit for its clock, sets it if the moment is quiet, and reads it back. */
final class ClockTalk {
    /** Get, SetC, Get. */
    static final int MOST_FRAMES = 3;

    private static final long HALF_SECOND_MILLIS = 500;

    private final UnitLink link;
    private final String unit;
    private final Duration patience;
    private final int limitSeconds;
    private final QuietMoment quiet;
    private final Clock clock;
    private final AtomicInteger frames = new AtomicInteger();

    ClockTalk(UnitLink link, String unit, Duration patience, int limitSeconds, QuietMoment quiet, Clock clock) {
        this.link = link;
        this.unit = unit;
        this.patience = patience;
        this.limitSeconds = limitSeconds;
        this.quiet = quiet;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param before how much the clock was ahead; empty when the unit did not tell
     * @param after how much it is ahead since it was told the time; empty when it was not told, or did not tell
     * @param waits whether it was not told because the moment was not quiet
     */
    record Outcome(Optional<Integer> before, Optional<Integer> after, boolean waits) {}

    int frames() {
        return frames.get();
    }

    CompletionStage<Outcome> run() {
        Instant asked = clock.instant();
        return drift().thenCompose(before -> {
            Instant now = clock.instant();
            if (before.isEmpty() || Math.abs((long) before.get()) <= limitSeconds) {
                return CompletableFuture.completedFuture(new Outcome(before, Optional.empty(), false));
            }
            if (!quiet.isNow(now.getEpochSecond(), before.get())) {
                return CompletableFuture.completedFuture(new Outcome(before, Optional.empty(), true));
            }
            Duration wayThere = Duration.between(asked, now).dividedBy(2);
            return ask(Request.set(Eoj.NODE_PROFILE, new Property(UnitProperty.CLOCK, time(now.plus(wayThere)))))
                    .thenCompose(any -> drift())
                    .thenApply(after -> new Outcome(before, after, false));
        });
    }

    private static Edt time(Instant arrival) {
        return UnitClock.encode(LocalDateTime.ofInstant(arrival.plusMillis(HALF_SECOND_MILLIS), Jst.ZONE));
    }

    private CompletionStage<Optional<Integer>> drift() {
        return ask(Request.get(Eoj.NODE_PROFILE, UnitProperty.CLOCK)).thenApply(this::drift);
    }

    private CompletionStage<Answer> ask(Request request) {
        frames.incrementAndGet();
        return link.ask(unit, request, patience);
    }

    private Optional<Integer> drift(Answer answer) {
        if (!(answer instanceof Answer.Answered answered)) {
            return Optional.empty();
        }
        Optional<Edt> edt = answered.frame().find(UnitProperty.CLOCK).filter(data -> !data.isEmpty());
        try {
            return edt.isPresent()
                    ? Optional.of(seconds(UnitClock.decode(edt.get()).toInstant(Jst.OFFSET)))
                    : Optional.empty();
        } catch (MalformedValue malformed) {
            return Optional.empty();
        }
    }

    private int seconds(Instant shown) {
        long ahead = Duration.between(clock.instant(), shown).toSeconds();
        return (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, ahead));
    }
}
