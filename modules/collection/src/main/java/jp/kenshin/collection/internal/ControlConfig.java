package jp.kenshin.collection.internal;

import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/**
 * Settings of collection control, {@code kenshin.collection.control.*}, read and checked once at start.
 *
 * @param deadlines when values are due
 * @param daysBack {@code days-back}: days before the first start that are watched too, 0 to 45
 * @param graceSeconds {@code grace-seconds}: how long values of slots that were due before they were watched may still come by
 *     themselves before they are asked for
 * @param tries how often and how soon a unit is asked again
 * @param traffic how many frames go out
 * @param clocks which clocks are set, and when not
 */
public record ControlConfig(
        Deadlines deadlines, int daysBack, int graceSeconds, Tries tries, Traffic traffic, Clocks clocks) {
    private static final String PREFIX = "kenshin.collection.control.";

    /**
     * @param halfHourlyMinutes {@code half-hourly-minutes}: allowance of values of a minute, a quarter and half an hour
     * @param fiveMinuteMinutes {@code five-minute-minutes}: allowance of 5-minute values
     * @param dailyHours {@code daily-hours}: allowance of hourly values, from the end of their day
     */
    public record Deadlines(int halfHourlyMinutes, int fiveMinuteMinutes, int dailyHours) {
        public static final Deadlines USUAL = new Deadlines(60, 10, 24);
    }

    /**
     * @param most {@code tries}: times a unit is asked before asking is given up, 1 to 50
     * @param firstPauseSeconds {@code first-pause-seconds}: pause after the first try; each further one is twice as long
     * @param longestPauseMinutes {@code longest-pause-minutes}: but never longer than this
     * @param patienceSeconds {@code patience-seconds}: how long one answer is waited for
     */
    public record Tries(int most, int firstPauseSeconds, int longestPauseMinutes, int patienceSeconds) {
        public static final Tries USUAL = new Tries(12, 120, 360, 15);

        public Duration patience() {
            return Duration.ofSeconds(patienceSeconds);
        }

        public Pauses pauses() {
            return new Pauses(Duration.ofSeconds(firstPauseSeconds), Duration.ofMinutes(longestPauseMinutes));
        }
    }

    /**
     * @param framesPerMinute {@code frames-per-minute}: requests to the units of one concentrator; those without one share one
     *     allowance
     * @param burst {@code burst-frames}: requests that may go out at once after a quiet time
     * @param units {@code units-at-a-time}: units that one node asks at the same time
     * @param readsPerMinute {@code reads-per-minute}: present-value reads of one partner
     */
    public record Traffic(int framesPerMinute, int burst, int units, int readsPerMinute) {
        public static final Traffic USUAL = new Traffic(240, 60, 256, 60);
    }

    /**
     * @param limitSeconds {@code clock-limit-seconds}: a clock further off than this is set
     * @param guardSeconds {@code clock-guard-seconds}: no clock is set nearer than this to the end of a slot
     */
    public record Clocks(int limitSeconds, int guardSeconds) {
        public static final Clocks USUAL = new Clocks(30, 120);
    }

    public static final ControlConfig USUAL =
            new ControlConfig(Deadlines.USUAL, 8, 600, Tries.USUAL, Traffic.USUAL, Clocks.USUAL);

    /** Reads the keys, each with its default. */
    public static ControlConfig of(Config config) {
        Keys keys = new Keys(config);
        return new ControlConfig(
                new Deadlines(
                        keys.read("half-hourly-minutes", USUAL.deadlines.halfHourlyMinutes, 1, 1_440),
                        keys.read("five-minute-minutes", USUAL.deadlines.fiveMinuteMinutes, 1, 1_440),
                        keys.read("daily-hours", USUAL.deadlines.dailyHours, 1, 240)),
                keys.read("days-back", USUAL.daysBack, 0, 45),
                keys.read("grace-seconds", USUAL.graceSeconds, 0, 86_400),
                new Tries(
                        keys.read("tries", USUAL.tries.most, 1, 50),
                        keys.read("first-pause-seconds", USUAL.tries.firstPauseSeconds, 1, 3_600),
                        keys.read("longest-pause-minutes", USUAL.tries.longestPauseMinutes, 1, 1_440),
                        keys.read("patience-seconds", USUAL.tries.patienceSeconds, 1, 90)),
                new Traffic(
                        keys.read("frames-per-minute", USUAL.traffic.framesPerMinute, 6, 600_000),
                        keys.read("burst-frames", USUAL.traffic.burst, 1, 100_000),
                        keys.read("units-at-a-time", USUAL.traffic.units, 1, 10_000),
                        keys.read("reads-per-minute", USUAL.traffic.readsPerMinute, 1, 100_000)),
                new Clocks(
                        keys.read("clock-limit-seconds", USUAL.clocks.limitSeconds, 2, 86_400),
                        keys.read("clock-guard-seconds", USUAL.clocks.guardSeconds, 1, 450)));
    }

    private record Keys(Config config) {
        int read(String name, int usual, int least, int most) {
            int value = config.getOptionalValue(PREFIX + name, Integer.class).orElse(usual);
            if (value < least || value > most) {
                throw new IllegalArgumentException(
                        PREFIX + name + " must be " + least + " to " + most + ", is " + value);
            }
            return value;
        }
    }
}
