package jp.kenshin.mdms;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Which slots have a value, over any number of channels and without looking at a single value: each instant of a channel is in exactly
 * one block, so that blocks can be counted.
 */
public interface ArrivedSlots {
    /** Takes one block after another; called within a unit of work of the store, so it asks the database nothing itself. */
    @FunctionalInterface
    interface BlockConsumer {
        /**
         * @param channelId channel
         * @param firstAt first instant with a value, seconds since the epoch
         * @param stepSeconds seconds to the next
         * @param count how many successive instants have one
         * @param publishedSecond when they got their place in the publish order, seconds since the epoch; {@link Long#MAX_VALUE} where
         *     that is yet to come
         */
        void accept(long channelId, long firstAt, int stepSeconds, int count, long publishedSecond);
    }

    /**
     * What was published after a position, each block once whenever it is asked.
     *
     * @param position position of the publish order that is known already, 0 for none
     * @param mostBatches batches at most
     * @param oldestDay blocks of days before are passed over
     * @return position up to which all was handed over
     */
    long publishedAfter(long position, int mostBatches, LocalDate oldestDay, BlockConsumer consumer);

    /** Blocks of a day of all channels that have a value between two instants, both inclusive. */
    void ofDay(LocalDate day, long fromSecond, long toSecond, BlockConsumer consumer);

    /** Blocks of some channels, from one day to another, both inclusive. */
    void ofChannels(Collection<Long> channels, LocalDate firstDay, LocalDate lastDay, BlockConsumer consumer);
}
