package jp.kenshin.mdms.internal.validation.rules;

/**
 * V15: a register that fell has passed its last digit, x = C_i + D − C_(i−1), if so much could flow since the last good value.
 * When it could not, the fall is a failed roll-over if it is the shorter way round the register, else a register running backwards
 * (V14).
 */
final class V15RollOver {
    private V15RollOver() {}

    /** Whether a roll-over explains a fall. */
    static boolean explains(ChannelLimits limits, long fall, long elapsedSeconds) {
        return !V16MaxPhysical.breaks(limits, limits.capacity() + fall, elapsedSeconds);
    }

    /** @param fall quantity since the last good value, below 0 */
    static boolean breaks(ChannelLimits limits, long fall) {
        return -fall > limits.capacity() / 2;
    }
}
