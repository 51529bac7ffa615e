package jp.kenshin.mdms;

import java.util.Arrays;
import java.util.Optional;
import jp.kenshin.registry.DirectoryChannel;
import org.jspecify.annotations.Nullable;

/**
 * Values of any channels in any order, held in columns so that a million of them cost a few arrays. Filled by one intake, appended
 * once, then cleared and filled again.
 */
public final class ReadingBatch {
    private final Origin origin;
    private int size;
    private DirectoryChannel[] channels;
    private long[] atSeconds;
    private long[] unscaled;
    private byte[] decimals;
    private @Nullable String[] senderQualities;
    private @Nullable String[] serials;

    /**
     * @param origin where the batch comes from
     * @param capacity values expected; grows when more come
     */
    public ReadingBatch(Origin origin, int capacity) {
        this.origin = origin;
        this.channels = new DirectoryChannel[capacity];
        this.atSeconds = new long[capacity];
        this.unscaled = new long[capacity];
        this.decimals = new byte[capacity];
        this.senderQualities = new String[capacity];
        this.serials = new String[capacity];
    }

    /**
     * Where values come from.
     *
     * @param source way in; its order is the source rank
     * @param submittedBy user or machine
     * @param receipt number given to the sender, one for all batches of a submission
     * @param historic whether the import of past years was asked for (V08 off, V09 by the channel's own scale)
     */
    public record Origin(Source source, String submittedBy, String receipt, boolean historic) {}

    /** Ways in, best first: among equally valid values for one instant the better source is current. */
    public enum Source {
        FIELD,
        HES,
        HANDHELD,
        HISTORIC
    }

    /**
     * Adds a value.
     *
     * @param channel what was measured
     * @param atSecond end of the interval or instant of the register, seconds since the epoch
     * @param unscaledValue the number as sent without its decimal point
     * @param valueDecimals decimals as sent, 0 to 18
     * @param senderQuality the sender's own quality mark, if any
     * @param serial serial number the sender says the device has, if any (V03)
     */
    public void add(
            DirectoryChannel channel,
            long atSecond,
            long unscaledValue,
            int valueDecimals,
            @Nullable String senderQuality,
            @Nullable String serial) {
        if (size == atSeconds.length) {
            grow();
        }
        channels[size] = channel;
        atSeconds[size] = atSecond;
        unscaled[size] = unscaledValue;
        decimals[size] = (byte) valueDecimals;
        senderQualities[size] = senderQuality;
        serials[size] = serial;
        size++;
    }

    private void grow() {
        int capacity = Math.max(16, size * 2);
        channels = Arrays.copyOf(channels, capacity);
        atSeconds = Arrays.copyOf(atSeconds, capacity);
        unscaled = Arrays.copyOf(unscaled, capacity);
        decimals = Arrays.copyOf(decimals, capacity);
        senderQualities = Arrays.copyOf(senderQualities, capacity);
        serials = Arrays.copyOf(serials, capacity);
    }

    public void clear() {
        size = 0;
    }

    public Origin origin() {
        return origin;
    }

    public int size() {
        return size;
    }

    public DirectoryChannel channel(int index) {
        return channels[index];
    }

    public long atSecond(int index) {
        return atSeconds[index];
    }

    public long unscaled(int index) {
        return unscaled[index];
    }

    public int decimals(int index) {
        return decimals[index];
    }

    public Optional<String> senderQuality(int index) {
        return Optional.ofNullable(senderQualities[index]);
    }

    public Optional<String> serial(int index) {
        return Optional.ofNullable(serials[index]);
    }
}
