package jp.kenshin.registry;

import java.util.List;

/**
 * A channel with what intake must know of it.
 *
 * @param channel the channel
 * @param installs same as the meter's, for V01 and V03
 * @param owners who owned it when, in order of time and without holes: from the beginning of time to its end
 */
public record DirectoryChannel(Channel channel, List<DirectoryMeter.Install> installs, List<Ownership> owners) {
    /**
     * Who owned the meter from one instant to another.
     *
     * @param partner business id, or empty text for the utility's own
     * @param fromSecond first second (epoch), exclusive for interval ends: a value at this instant still belongs to the one before
     * @param toSecond last second, inclusive, {@link Long#MAX_VALUE} while it lasts
     */
    public record Ownership(String partner, long fromSecond, long toSecond) {}

    public DirectoryChannel {
        installs = List.copyOf(installs);
        owners = List.copyOf(owners);
    }
}
