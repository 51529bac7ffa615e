package jp.kenshin.collection.internal.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.mdms.AppendResult.Rejection;
import jp.kenshin.mdms.ResolutionRules;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryMeter;
import jp.kenshin.registry.DirectoryMeter.Install;
import jp.kenshin.registry.Purpose;

/** A registry in memory with rules of few words: gas meters with one register each, whose device has the serial number {@code S-} and the meter's id. */
final class MetersFixture implements ChannelDirectory, ChannelDirectory.Snapshot, ResolutionRules {
    static final String GAS = "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0";

    private final Map<String, DirectoryMeter> meters = new HashMap<>();
    private final Map<String, DirectoryMeter> serials = new HashMap<>();

    MetersFixture with(String id) {
        Channel channel = new Channel(
                meters.size() + 1,
                MeterId.of(id),
                ReadingType.parse(GAS),
                Channel.Kind.REGISTER,
                3_600,
                "m3",
                3,
                8,
                1_000_000,
                true,
                true,
                Purpose.NOT_REGULATED);
        List<Install> installs = List.of(new Install("S-" + id, 0, Long.MAX_VALUE));
        DirectoryMeter meter = new DirectoryMeter(
                MeterId.of(id), List.of(new DirectoryChannel(channel, installs, List.of())), installs);
        meters.put(id, meter);
        serials.put("S-" + id, meter);
        return this;
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
        return Optional.ofNullable(serials.get(serial));
    }

    @Override
    public Optional<DirectoryChannel> findChannel(long channelId) {
        return Optional.empty();
    }

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public Rejection unknownMeter(String meter) {
        return new Rejection("V01", "no " + meter);
    }

    @Override
    public Rejection unknownChannel(DirectoryMeter meter, String readingType) {
        return new Rejection("V04", meter.id() + " without " + readingType);
    }
}
