package jp.kenshin.registry;

import java.util.Optional;

/**
 * The registry as intake needs it: from a meter's name and a reading type to the channel, in memory, for millions of channels,
 * about a microsecond each. A snapshot, replaced when the registry's revision moves (looked at once a second).
 */
public interface ChannelDirectory {
    /** The present snapshot; use one for one batch, and ask for it outside of a unit of work, because it may need one itself. */
    Snapshot snapshot();

    /** A consistent, immutable state of the registry. */
    interface Snapshot {
        /** All channels and the dated facts of a meter by its id. */
        Optional<DirectoryMeter> findMeter(String meterId);

        /** The meter by the serial number of a device that is or was installed there. */
        Optional<DirectoryMeter> findMeterBySerial(String serial);

        Optional<DirectoryChannel> findChannel(long channelId);

        /** Revision of the registry this was read at. */
        long revision();
    }
}
