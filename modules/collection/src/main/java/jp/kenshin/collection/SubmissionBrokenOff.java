package jp.kenshin.collection;

import java.util.Objects;
import jp.kenshin.kernel.KenshinException;

/**
 * A submission that could not be taken to its end: the document is malformed from some place on, or the database went away. The
 * report says what became of the readings before; all others were not looked at. Sending the whole again is safe: what is known
 * counts as duplicate.
 */
public class SubmissionBrokenOff extends KenshinException {
    private static final long serialVersionUID = 1L;

    private final transient IntakeReport stored;

    public SubmissionBrokenOff(KenshinException cause, IntakeReport stored) {
        super(
                cause.code(),
                Objects.requireNonNullElse(cause.getMessage(), cause.code().name()),
                cause);
        this.stored = stored;
    }

    /** What is durable of the submission. */
    public IntakeReport stored() {
        return stored;
    }
}
