package jp.kenshin.fieldsimulator.internal.scenario;

/** A scenario that cannot be run. The message begins with the line, as {@code line 12: …}. */
public final class ScenarioError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ScenarioError(int line, String what) {
        super("line " + line + ": " + what);
    }
}
