package jp.kenshin.collection.internal.intake;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.IncomingReading.Fault;
import jp.kenshin.collection.ReadingNotation;
import jp.kenshin.mdms.AppendResult.Rejection;
import jp.kenshin.mdms.ResolutionRules;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryMeter;
import org.jspecify.annotations.Nullable;

/**
 * From names as sent to channels of the registry; where there is none, the {@link ResolutionRules} say why. Readings of one meter
 * come in a row, so the last meter and channel are remembered.
 */
final class ChannelResolver {
    private final ChannelDirectory directory;
    private final ResolutionRules rules;
    private ChannelDirectory.Snapshot snapshot;
    private @Nullable String meterName;
    private @Nullable String serial;
    private @Nullable String alias;
    private @Nullable String foundBySerial;
    private @Nullable DirectoryMeter meter;
    private @Nullable String typeCode;
    private @Nullable DirectoryChannel channel;

    ChannelResolver(ChannelDirectory directory, ResolutionRules rules) {
        this.directory = directory;
        this.rules = rules;
        this.snapshot = directory.snapshot();
    }

    /** Sees the registry as it is now; to be called between two batches. */
    void refresh() {
        snapshot = directory.snapshot();
        meter = null;
        channel = null;
    }

    /** The channel, or null and a fault in the reading. */
    @Nullable
    DirectoryChannel resolve(IncomingReading reading) {
        DirectoryMeter known = meter(reading);
        if (known == null) {
            String name = reading.meter == null ? reading.serial : reading.meter;
            refuse(reading, rules.unknownMeter(ReadingNotation.shown(name == null ? "" : name)));
            return null;
        }
        String code = reading.readingType;
        if (channel == null || code == null || !code.equals(typeCode)) {
            typeCode = code;
            channel = code == null ? null : known.findChannel(code).orElse(null);
        }
        if (channel == null) {
            refuse(reading, rules.unknownChannel(known, ReadingNotation.shown(code == null ? "" : code)));
        }
        return channel;
    }

    private @Nullable DirectoryMeter meter(IncomingReading reading) {
        boolean same = meter != null
                && Objects.equals(reading.meter, meterName)
                && Objects.equals(reading.serial, serial)
                && Objects.equals(reading.alias, alias);
        if (!same) {
            meterName = reading.meter;
            serial = reading.serial;
            alias = reading.alias;
            channel = null;
            meter = byId(meterName).or(() -> byId(alias)).orElse(null);
            foundBySerial = meter == null ? serialOf(reading) : null;
        }
        if (foundBySerial != null) {
            reading.serial = foundBySerial;
        }
        return meter;
    }

    /** Finds the meter by any of the names as serial number; says which it was, so that V03 can check it. */
    private @Nullable String serialOf(IncomingReading reading) {
        for (String name : Arrays.asList(reading.serial, reading.meter, reading.alias)) {
            meter = name == null ? null : snapshot.findMeterBySerial(name).orElse(null);
            if (meter != null) {
                return name;
            }
        }
        return null;
    }

    private Optional<DirectoryMeter> byId(@Nullable String name) {
        return name == null ? Optional.empty() : snapshot.findMeter(name);
    }

    private static void refuse(IncomingReading reading, Rejection rejection) {
        reading.fault = new Fault(rejection.code(), rejection.reason());
    }
}
