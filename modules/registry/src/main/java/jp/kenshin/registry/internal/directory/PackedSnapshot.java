package jp.kenshin.registry.internal.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryMeter;

/**
 * A snapshot in packed columns, about a third of what objects would take. What is asked for is made into objects on the way out,
 * which costs about a microsecond and garbage that dies young.
 */
final class PackedSnapshot implements ChannelDirectory.Snapshot {
    private final PackedColumns columns;
    private final long revision;
    private final RowIndex byMeter;
    private final RowIndex bySerial;
    private final RowIndex byChannel;

    PackedSnapshot(PackedColumns columns, long revision) {
        this.columns = columns;
        this.revision = revision;
        this.byMeter = new RowIndex(columns.meterIds.size());
        this.bySerial = new RowIndex(columns.serials.size());
        this.byChannel = new RowIndex(columns.channelIds.size());
        for (int meter = 0; meter < columns.meterIds.size(); meter++) {
            byMeter.put(columns.meterIds.get(meter).hashCode(), meter, row -> false);
        }
        for (int install = 0; install < columns.serials.size(); install++) {
            putSerial(install);
        }
        for (int channel = 0; channel < columns.channelIds.size(); channel++) {
            byChannel.put(Long.hashCode(columns.channelIds.get(channel)), channel, row -> false);
        }
    }

    /** A device that was moved is found where it was installed last. */
    private void putSerial(int install) {
        String serial = columns.serials.get(install);
        int known = bySerial.find(serial.hashCode(), row -> columns.serials.equals(row, serial));
        if (known < 0 || columns.installFrom.get(known) < columns.installFrom.get(install)) {
            bySerial.put(serial.hashCode(), install, row -> row == known);
        }
    }

    @Override
    public Optional<DirectoryMeter> findMeter(String meterId) {
        int meter = byMeter.find(meterId.hashCode(), row -> columns.meterIds.equals(row, meterId));
        return meter < 0 ? Optional.empty() : Optional.of(meter(meter));
    }

    @Override
    public Optional<DirectoryMeter> findMeterBySerial(String serial) {
        int install = bySerial.find(serial.hashCode(), row -> columns.serials.equals(row, serial));
        return install < 0 ? Optional.empty() : Optional.of(meter(columns.installs.meterOf(install)));
    }

    @Override
    public Optional<DirectoryChannel> findChannel(long channelId) {
        int channel = byChannel.find(Long.hashCode(channelId), row -> columns.channelIds.get(row) == channelId);
        if (channel < 0) {
            return Optional.empty();
        }
        int meter = columns.channels.meterOf(channel);
        return Optional.of(channel(channel, MeterId.of(columns.meterIds.get(meter)), installs(meter), owners(meter)));
    }

    @Override
    public long revision() {
        return revision;
    }

    private DirectoryMeter meter(int meter) {
        MeterId id = MeterId.of(columns.meterIds.get(meter));
        List<DirectoryMeter.Install> installs = installs(meter);
        List<DirectoryChannel.Ownership> owners = owners(meter);
        List<DirectoryChannel> channels = new ArrayList<>();
        for (int row = columns.channels.from(meter); row < columns.channels.to(meter); row++) {
            channels.add(channel(row, id, installs, owners));
        }
        return new DirectoryMeter(id, channels, installs);
    }

    private DirectoryChannel channel(
            int row, MeterId id, List<DirectoryMeter.Install> installs, List<DirectoryChannel.Ownership> owners) {
        ChannelProfile profile = columns.profiles.get(columns.channelProfiles.get(row));
        return new DirectoryChannel(profile.channel(columns.channelIds.get(row), id), installs, owners);
    }

    private List<DirectoryMeter.Install> installs(int meter) {
        List<DirectoryMeter.Install> installs = new ArrayList<>(1);
        for (int row = columns.installs.from(meter); row < columns.installs.to(meter); row++) {
            installs.add(new DirectoryMeter.Install(
                    columns.serials.get(row), columns.installFrom.get(row), columns.installUntil.get(row)));
        }
        return List.copyOf(installs);
    }

    /** Without holes: the times of no partner are the utility's. */
    private List<DirectoryChannel.Ownership> owners(int meter) {
        List<DirectoryChannel.Ownership> owners = new ArrayList<>(2);
        long until = Long.MIN_VALUE;
        for (int row = columns.owners.from(meter); row < columns.owners.to(meter); row++) {
            if (columns.ownerFrom.get(row) > until) {
                owners.add(new DirectoryChannel.Ownership("", until, columns.ownerFrom.get(row)));
            }
            until = columns.ownerUntil.get(row);
            owners.add(new DirectoryChannel.Ownership(
                    columns.partners.get(columns.ownerPartners.get(row)), columns.ownerFrom.get(row), until));
        }
        if (until != Long.MAX_VALUE) {
            owners.add(new DirectoryChannel.Ownership("", until, Long.MAX_VALUE));
        }
        return List.copyOf(owners);
    }
}
