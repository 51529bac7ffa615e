package jp.kenshin.mdms.internal.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import jp.kenshin.kernel.Jst;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryChannel.Ownership;

/** Cuts a channel's new values into blocks: one step after another, within one day, one owner and one sender's mark. */
final class BlockCutter {
    private final Arrivals arrivals;
    private final BlockWriter writer;
    private final Touched touched;
    private final Block block = new Block();

    BlockCutter(Arrivals arrivals, BlockWriter writer, Touched touched, long batchId) {
        this.arrivals = arrivals;
        this.writer = writer;
        this.touched = touched;
        block.batchId = batchId;
        block.source = arrivals.origin().source().ordinal();
        block.values = arrivals.value;
    }

    void cut(int group) throws SQLException {
        DirectoryChannel channel = arrivals.channel(group);
        block.channelId = channel.channel().id();
        block.stepSeconds = channel.channel().stepSeconds();
        int end = arrivals.start[group + 1];
        for (int row = arrivals.start[group]; row < end; row++) {
            if (arrivals.outcome[row] == Outcome.ACCEPTED) {
                row = write(channel, row, end) - 1;
            }
        }
    }

    /** Writes the block that begins with a row, and says where it ends. */
    private int write(DirectoryChannel channel, int from, int end) throws SQLException {
        long at = arrivals.at[from];
        int day = Jst.dayOf(at);
        int owner = ownership(channel.owners(), at);
        block.startAt = at;
        block.day = day;
        block.owner = owner < 0 ? "" : channel.owners().get(owner).partner();
        block.senderQuality = arrivals.senderQuality(from);
        block.from = from;
        block.to = endOfRun(from, end, Math.min(Jst.startOfDay(day + 1), lastOwned(channel.owners(), owner, at)));
        writer.write(block);
        touched.add(day, block.owner, block.count());
        return block.to;
    }

    private int endOfRun(int from, int end, long lastAt) {
        int to = from + 1;
        while (to < end
                && arrivals.outcome[to] == Outcome.ACCEPTED
                && arrivals.at[to] == arrivals.at[to - 1] + block.stepSeconds
                && arrivals.at[to] <= lastAt
                && Objects.equals(block.senderQuality, arrivals.senderQuality(to))) {
            to++;
        }
        return to;
    }

    /** Whose the value at an instant is, empty for the utility. */
    static String ownerAt(DirectoryChannel channel, long at) {
        int owner = ownership(channel.owners(), at);
        return owner < 0 ? "" : channel.owners().get(owner).partner();
    }

    private static int ownership(List<Ownership> owners, long at) {
        for (int i = owners.size() - 1; i >= 0; i--) {
            Ownership ownership = owners.get(i);
            if (at > ownership.fromSecond() && at <= ownership.toSecond()) {
                return i;
            }
        }
        return -1;
    }

    /** The last instant of the same ownership, or of the time without one. */
    private static long lastOwned(List<Ownership> owners, int owner, long at) {
        if (owner >= 0) {
            return owners.get(owner).toSecond();
        }
        long last = Long.MAX_VALUE;
        for (Ownership ownership : owners) {
            if (ownership.fromSecond() >= at) {
                last = Math.min(last, ownership.fromSecond());
            }
        }
        return last;
    }
}
