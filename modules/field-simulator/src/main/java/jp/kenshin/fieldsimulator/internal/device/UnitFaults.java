package jp.kenshin.fieldsimulator.internal.device;

/** How a unit misbehaves at the moment. */
public final class UnitFaults {
    private boolean refusesHistory;
    private boolean answersWrongDay;
    private boolean outOfReach;

    /** It answers every request for history with a refusal. */
    public void refuseHistory(boolean refuses) {
        refusesHistory = refuses;
    }

    boolean refusesHistory() {
        return refusesHistory;
    }

    /** It shows the history of the day before the one it was told to show, and says so in the history's day. */
    public void answerWrongDay(boolean answers) {
        answersWrongDay = answers;
    }

    boolean answersWrongDay() {
        return answersWrongDay;
    }

    /** Nothing it sends arrives, and nothing reaches it. */
    public void outOfReach(boolean isSo) {
        outOfReach = isSo;
    }

    public boolean isOutOfReach() {
        return outOfReach;
    }
}
