package jp.kenshin.collection.internal.intake;

import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.IncomingReading;
import jp.kenshin.collection.IncomingReading.Fault;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.mdms.AppendResult.Rejection;
import jp.kenshin.mdms.ResolutionRules;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryMeter;
import jp.kenshin.registry.Purpose;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

@Tag("C-02")
class ChannelResolverTest {
    private static final String WATER = "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0";
    private static final DirectoryChannel CHANNEL = new DirectoryChannel(
            new Channel(
                    7,
                    MeterId.of("W-0000001"),
                    ReadingType.parse(WATER),
                    Channel.Kind.REGISTER,
                    3_600,
                    "m3",
                    3,
                    6,
                    10_000,
                    true,
                    true,
                    Purpose.NOT_REGULATED),
            List.of(),
            List.of());
    private static final DirectoryMeter METER =
            new DirectoryMeter(MeterId.of("W-0000001"), List.of(CHANNEL), List.of());

    private final ChannelResolver resolver = new ChannelResolver(OneMeter::new, new Words());
    private final IncomingReading reading = new IncomingReading();

    private @Nullable DirectoryChannel resolve(@Nullable String meter, @Nullable String serial, String type) {
        reading.meter = meter;
        reading.serial = serial;
        reading.readingType = type;
        reading.fault = null;
        return resolver.resolve(reading);
    }

    @Test
    void aMeterIsFoundByItsIdAndByTheSerialNumberOfItsDevice() {
        assertSame(CHANNEL, resolve("W-0000001", null, WATER));
        assertSame(CHANNEL, resolve(null, "S1", WATER));
    }

    @Test
    void anUnknownMeterIsRefusedInTheWordsOfTheRule() {
        assertNull(resolve("W-9999999", null, WATER));
        assertEquals(new Fault("V01", "no W-9999999"), reading.fault);
    }

    @Test
    void anUnknownQuantityIsRefusedInTheWordsOfTheRule() {
        assertNull(resolve("W-0000001", null, "kWh"));
        assertEquals(new Fault("V04", "W-0000001 without kWh"), reading.fault);
    }

    @Test
    void whatWasSentIsRepeatedOnlyAsFarAsItIsFitToBeShown() {
        assertNull(resolve("W\n" + "9".repeat(100), null, WATER));
        assertEquals(new Fault("V01", "no W\uFFFD" + "9".repeat(38) + "…"), reading.fault);
    }

    /** Rules of few words. */
    private static final class Words implements ResolutionRules {
        @Override
        public Rejection unknownMeter(String meter) {
            return new Rejection("V01", "no " + meter);
        }

        @Override
        public Rejection unknownChannel(DirectoryMeter meter, String readingType) {
            return new Rejection("V04", meter.id() + " without " + readingType);
        }
    }

    /** A registry of one meter. */
    private static final class OneMeter implements ChannelDirectory.Snapshot {
        @Override
        public Optional<DirectoryMeter> findMeter(String meterId) {
            return meterId.equals("W-0000001") ? Optional.of(METER) : Optional.empty();
        }

        @Override
        public Optional<DirectoryMeter> findMeterBySerial(String serial) {
            return serial.equals("S1") ? Optional.of(METER) : Optional.empty();
        }

        @Override
        public Optional<DirectoryChannel> findChannel(long channelId) {
            return Optional.empty();
        }

        @Override
        public long revision() {
            return 1;
        }
    }
}
