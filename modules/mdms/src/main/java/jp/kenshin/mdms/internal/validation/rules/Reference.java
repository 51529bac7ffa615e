package jp.kenshin.mdms.internal.validation.rules;

/**
 * What comes before the values to be judged: when the last value of any kind was, and the last good one. {@link DayJudge} moves it
 * along, so that after a run it is the reference of what follows. Mutable, one for each thread, used again and again.
 */
public final class Reference {
    /** No instant: nothing comes before. */
    public static final long NONE = Long.MIN_VALUE;

    private long previousAt = NONE;
    private long goodAt = NONE;
    private long goodValue;

    /** Nothing is known of the time before. */
    public Reference clear() {
        return set(NONE, NONE, 0);
    }

    /**
     * @param previousAt instant of the last value of whatever quality, or {@link #NONE}
     * @param goodAt instant of the last value that failed nothing, or {@link #NONE}
     * @param goodValue that value, in stored units
     */
    public Reference set(long previousAt, long goodAt, long goodValue) {
        this.previousAt = previousAt;
        this.goodAt = goodAt;
        this.goodValue = goodValue;
        return this;
    }

    public long previousAt() {
        return previousAt;
    }

    public long goodAt() {
        return goodAt;
    }

    public long goodValue() {
        return goodValue;
    }

    public boolean hasGood() {
        return goodAt != NONE;
    }
}
