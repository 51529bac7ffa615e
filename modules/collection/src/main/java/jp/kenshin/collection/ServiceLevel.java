package jp.kenshin.collection;

import java.util.List;

/**
 * What was promised for a class of values on one day, and what became of it (M-05).
 *
 * @param target what was promised
 * @param rate values of the day whose deadline is over
 * @param shortest where most is missing, by area and concentrator, at most ten; empty when the target is met and nothing is missing
 */
public record ServiceLevel(Target target, CollectionRate rate, List<Shortage> shortest) {
    public ServiceLevel {
        shortest = List.copyOf(shortest);
    }

    /** Promises of normal operation. Values of five minutes and of one minute have a row as soon as a channel has such a step. */
    public enum Target {
        /** 30-minute values at 60 minutes: 99.7%. */
        HALF_HOURLY_PRELIMINARY(1_800, true, 9_970),
        /** 30-minute values in the end: all. */
        HALF_HOURLY_FINAL(1_800, false, 10_000),
        /** 5-minute values at 10 minutes: 90%. */
        FIVE_MINUTE_LIVE(300, true, 9_000),
        /** 1-minute values at 60 minutes: all. */
        ONE_MINUTE(60, true, 10_000),
        /** Partners' and specified meters' hourly values in the end: all. */
        HOURLY_FINAL(3_600, false, 10_000);

        private final int stepSeconds;
        private final boolean atDeadline;
        private final int permyriad;

        Target(int stepSeconds, boolean atDeadline, int permyriad) {
            this.stepSeconds = stepSeconds;
            this.atDeadline = atDeadline;
            this.permyriad = permyriad;
        }

        /** Step of the values it is about. */
        public int stepSeconds() {
            return stepSeconds;
        }

        /** Whether only values in time count; else all that are here now. */
        public boolean atDeadline() {
            return atDeadline;
        }

        /** Hundredths of a per cent that were promised. */
        public int permyriad() {
            return permyriad;
        }
    }

    /**
     * Where values are missing.
     *
     * @param area municipality and town
     * @param concentrator id, or empty
     * @param method name of the communication method, or empty
     * @param rate what came there
     */
    public record Shortage(String area, String concentrator, String method, CollectionRate rate) {}

    /** Hundredths of a per cent that were reached. */
    public int reachedPermyriad() {
        return target.atDeadline() ? rate.inTimePermyriad() : rate.receivedPermyriad();
    }

    public boolean isMet() {
        return reachedPermyriad() >= target.permyriad();
    }
}
