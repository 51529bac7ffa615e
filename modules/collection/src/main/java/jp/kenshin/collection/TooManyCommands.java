package jp.kenshin.collection;

import java.time.Duration;
import jp.kenshin.kernel.KenshinException;

/** A partner has asked for more commands than it may in a while. */
public class TooManyCommands extends KenshinException {
    private static final long serialVersionUID = 1L;

    private final transient Duration retryAfter;

    public TooManyCommands(Duration retryAfter) {
        super(
                CollectionError.TOO_MANY_COMMANDS,
                "You have asked for as many commands as are possible at a time. Try again in "
                        + Math.max(1, retryAfter.toSeconds()) + " seconds.");
        this.retryAfter = retryAfter;
    }

    /** When there is room again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
