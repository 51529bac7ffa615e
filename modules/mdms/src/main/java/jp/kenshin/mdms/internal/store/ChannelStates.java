package jp.kenshin.mdms.internal.store;

import java.util.Arrays;

/**
 * What is remembered of the channels of one lane: an open-addressing table in primitive arrays, 32 bytes a slot. Guarded by the
 * lane's lock; forgotten as a whole when another writer moved the lane on, or when it would grow beyond its limit.
 */
final class ChannelStates {
    /** No value is known. */
    static final long NONE = Long.MIN_VALUE;

    private static final int SMALLEST = 256;

    /** The states of the channels of one batch, by group. */
    static final class Columns {
        final long[] channelId;
        /** All values after this instant are new; NONE where nothing is known of the channel. */
        final long[] mark;
        /** The last good register value up to the mark, and its instant or NONE. */
        final long[] goodAt;

        final long[] goodValue;

        Columns(int groups) {
            channelId = new long[groups];
            mark = new long[groups];
            goodAt = new long[groups];
            goodValue = new long[groups];
        }

        void set(int group, long newMark, long newGoodAt, long newGoodValue) {
            mark[group] = newMark;
            goodAt[group] = newGoodAt;
            goodValue[group] = newGoodValue;
        }
    }

    private final int limit;
    private int size;
    private long[] channels;
    private long[] marks;
    private long[] goodAts;
    private long[] goodValues;

    /** @param limit most channels to remember */
    ChannelStates(int limit) {
        this.limit = limit;
        this.channels = empty(SMALLEST);
        this.marks = new long[SMALLEST];
        this.goodAts = new long[SMALLEST];
        this.goodValues = new long[SMALLEST];
    }

    private static long[] empty(int capacity) {
        long[] slots = new long[capacity];
        Arrays.fill(slots, NONE);
        return slots;
    }

    /** Copies what is remembered of the group's channel; false when nothing is. */
    boolean recall(Columns columns, int group) {
        int slot = slot(columns.channelId[group]);
        if (channels[slot] == NONE) {
            return false;
        }
        columns.set(group, marks[slot], goodAts[slot], goodValues[slot]);
        return true;
    }

    void remember(Columns columns, int group) {
        if (size >= limit) {
            forget();
        } else if (size * 2 >= channels.length) {
            grow();
        }
        put(columns.channelId[group], columns.mark[group], columns.goodAt[group], columns.goodValue[group]);
    }

    void forget() {
        if (size > 0) {
            Arrays.fill(channels, NONE);
            size = 0;
        }
    }

    private void put(long channel, long mark, long goodAt, long goodValue) {
        int slot = slot(channel);
        size += channels[slot] == NONE ? 1 : 0;
        channels[slot] = channel;
        marks[slot] = mark;
        goodAts[slot] = goodAt;
        goodValues[slot] = goodValue;
    }

    /** Where the channel is, or the free slot where it would be. */
    private int slot(long channel) {
        int mask = channels.length - 1;
        int slot = (int) (channel * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (channels[slot] != channel && channels[slot] != NONE) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldChannels = channels;
        long[] oldMarks = marks;
        long[] oldGoodAts = goodAts;
        long[] oldGoodValues = goodValues;
        int capacity = oldChannels.length * 2;
        channels = empty(capacity);
        marks = new long[capacity];
        goodAts = new long[capacity];
        goodValues = new long[capacity];
        size = 0;
        for (int i = 0; i < oldChannels.length; i++) {
            if (oldChannels[i] != NONE) {
                put(oldChannels[i], oldMarks[i], oldGoodAts[i], oldGoodValues[i]);
            }
        }
    }
}
