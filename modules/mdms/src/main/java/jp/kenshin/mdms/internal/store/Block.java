package jp.kenshin.mdms.internal.store;

import org.jspecify.annotations.Nullable;

/** One block on its way to the database: a row whose fields are set again for the next, so that a million of them cost one. */
final class Block {
    long channelId;
    long startAt;
    long batchId;
    int day;
    int stepSeconds;
    int source;
    String owner = "";

    @Nullable
    String senderQuality;
    /** The values stand at from to to - 1 of the array. */
    long[] values = {};

    int from;
    int to;

    int count() {
        return to - from;
    }
}
