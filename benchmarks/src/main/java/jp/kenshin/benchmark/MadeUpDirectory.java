package jp.kenshin.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryMeter;

/** A registry in memory with one channel for each meter. */
final class MadeUpDirectory implements ChannelDirectory, ChannelDirectory.Snapshot {
    private final Map<String, DirectoryMeter> meters = new HashMap<>();
    private final Map<Long, DirectoryChannel> channels = new HashMap<>();

    MadeUpDirectory(Iterable<DirectoryChannel> all) {
        for (DirectoryChannel channel : all) {
            DirectoryMeter meter = new DirectoryMeter(channel.channel().meter(), List.of(channel), channel.installs());
            meters.put(meter.id().value(), meter);
            channels.put(channel.channel().id(), channel);
        }
    }

    @Override
    public Snapshot snapshot() {
        return this;
    }

    @Override
    public Optional<DirectoryMeter> findMeter(String meterId) {
        return Optional.ofNullable(meters.get(meterId));
    }

    @Override
    public Optional<DirectoryMeter> findMeterBySerial(String serial) {
        return Optional.empty();
    }

    @Override
    public Optional<DirectoryChannel> findChannel(long channelId) {
        return Optional.ofNullable(channels.get(channelId));
    }

    @Override
    public long revision() {
        return 1;
    }
}
