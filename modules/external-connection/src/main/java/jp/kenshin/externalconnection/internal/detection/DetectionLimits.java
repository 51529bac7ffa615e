package jp.kenshin.externalconnection.internal.detection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import jp.kenshin.externalconnection.Suspicions.Kind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many signs of a kind about one subject are too many. */
@Singleton
public class DetectionLimits {
    static final String SIGN_INS = "kenshin.external-connection.detection.failed-sign-ins";
    static final String CUT_OFF_CALLS = "kenshin.external-connection.detection.calls-while-cut-off";
    static final String COMMANDS = "kenshin.external-connection.detection.refused-commands";
    static final String TERMINALS = "kenshin.external-connection.detection.refused-terminals";
    static final String FRAMES = "kenshin.external-connection.detection.hostile-frames";

    /** The while over which signs are counted. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST = 1_000_000;

    private final Map<Kind, Integer> limits;

    /**
     * @param signIns {@value #SIGN_INS}: failed sign-ins of a user name in ten minutes, 1 to 1000000
     * @param cutOffCalls {@value #CUT_OFF_CALLS}: calls of a partner that is cut off
     * @param commands {@value #COMMANDS}: commands refused because there were too many
     * @param terminals {@value #TERMINALS}: refused authentications of a terminal
     * @param frames {@value #FRAMES}: altered, replayed or foreign frames of a terminal
     * @throws IllegalArgumentException when one is out of bounds; names the key
     */
    @Inject
    public DetectionLimits(
            @ConfigProperty(name = SIGN_INS, defaultValue = "10") int signIns,
            @ConfigProperty(name = CUT_OFF_CALLS, defaultValue = "100") int cutOffCalls,
            @ConfigProperty(name = COMMANDS, defaultValue = "30") int commands,
            @ConfigProperty(name = TERMINALS, defaultValue = "10") int terminals,
            @ConfigProperty(name = FRAMES, defaultValue = "10") int frames) {
        this.limits = Map.of(
                Kind.FAILED_SIGN_IN, within(SIGN_INS, signIns),
                Kind.TRAFFIC_WHILE_CUT_OFF, within(CUT_OFF_CALLS, cutOffCalls),
                Kind.TOO_MANY_COMMANDS, within(COMMANDS, commands),
                Kind.TERMINAL_REFUSED, within(TERMINALS, terminals),
                Kind.HOSTILE_FRAME, within(FRAMES, frames));
    }

    private static int within(String key, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(key + " must be from 1 to " + MOST + ", not " + value);
        }
        return value;
    }

    int of(Kind kind) {
        return limits.getOrDefault(kind, MOST);
    }
}
