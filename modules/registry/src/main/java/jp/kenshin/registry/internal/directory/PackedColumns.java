package jp.kenshin.registry.internal.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The registry's tables as columns, filled in the order of meter ids. What many rows share (partners, channel profiles) is held
 * once and pointed at.
 */
final class PackedColumns {
    final TextColumn meterIds = new TextColumn();

    final MeterRows installs = new MeterRows();
    final TextColumn serials = new TextColumn();
    final LongColumn installFrom = new LongColumn();
    final LongColumn installUntil = new LongColumn();

    final MeterRows owners = new MeterRows();
    final IntColumn ownerPartners = new IntColumn();
    final LongColumn ownerFrom = new LongColumn();
    final LongColumn ownerUntil = new LongColumn();

    final MeterRows channels = new MeterRows();
    final LongColumn channelIds = new LongColumn();
    final IntColumn channelProfiles = new IntColumn();

    final List<String> partners = new ArrayList<>();
    final List<ChannelProfile> profiles = new ArrayList<>();

    private final Map<String, Integer> partnerRows = new HashMap<>();
    private final Map<ChannelProfile, Integer> profileRows = new HashMap<>();

    void addInstall(int meter, String serial, long from, long until) {
        installs.add(meter);
        serials.add(serial);
        installFrom.add(from);
        installUntil.add(until);
    }

    void addOwner(int meter, String partner, long from, long until) {
        owners.add(meter);
        ownerPartners.add(shared(partner, partnerRows, partners));
        ownerFrom.add(from);
        ownerUntil.add(until);
    }

    void addChannel(int meter, long id, ChannelProfile profile) {
        channels.add(meter);
        channelIds.add(id);
        channelProfiles.add(shared(profile, profileRows, profiles));
    }

    private static <T> int shared(T value, Map<T, Integer> rows, List<T> values) {
        return rows.computeIfAbsent(value, added -> {
            values.add(added);
            return values.size() - 1;
        });
    }

    void trim() {
        meterIds.trim();
        installs.trim();
        serials.trim();
        installFrom.trim();
        installUntil.trim();
        owners.trim();
        ownerPartners.trim();
        ownerFrom.trim();
        ownerUntil.trim();
        channels.trim();
        channelIds.trim();
        channelProfiles.trim();
        partnerRows.clear();
        profileRows.clear();
    }
}
