package jp.kenshin.collection.internal.turn;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A bucket of tokens, kept as one instant: up to when the frames sent are paid for. Each frame moves it on by the time of one frame;
 * it never lags behind now by more than the burst.
 *
 * @param framesPerMinute frames that are paid for in a minute
 * @param burst frames that may go at once after a quiet time
 */
public record TrafficBudget(int framesPerMinute, int burst) {
    /** The instant after paying for so many frames; empty when there is no room for a single one. What is paid may go beyond the room. */
    public Optional<Instant> pay(Instant paidUntil, Instant now, int frames) {
        Instant from = quiet(now).isAfter(paidUntil) ? quiet(now) : paidUntil;
        return from.isAfter(now) ? Optional.empty() : Optional.of(from.plus(time(frames)));
    }

    /** The earliest instant that a full bucket stands for. */
    private Instant quiet(Instant now) {
        return now.minus(time(burst));
    }

    /** The instant after frames that were paid for were not sent. */
    public Instant refund(Instant paidUntil, int frames) {
        return paidUntil.minus(time(frames));
    }

    private Duration time(int frames) {
        return Duration.ofMinutes(1).multipliedBy(frames).dividedBy(framesPerMinute);
    }
}
