package jp.kenshin.registry;

import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.MeterId;

/**
 * A meter with its channels and dated installs.
 *
 * @param id identifier
 * @param channels its channels
 * @param installs devices that were installed, in order of time
 */
public record DirectoryMeter(MeterId id, List<DirectoryChannel> channels, List<Install> installs) {
    /**
     * A device at the supply point from one instant to another.
     *
     * @param serial serial number
     * @param fromSecond first second (epoch)
     * @param toSecond first second no longer, {@link Long#MAX_VALUE} while it lasts
     */
    public record Install(String serial, long fromSecond, long toSecond) {}

    public DirectoryMeter {
        channels = List.copyOf(channels);
        installs = List.copyOf(installs);
    }

    public Optional<DirectoryChannel> findChannel(String readingType) {
        for (DirectoryChannel channel : channels) {
            if (channel.channel().type().code().equals(readingType)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }
}
