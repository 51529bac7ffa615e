package jp.kenshin.mdms.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.platform.database.Vendor;

/** One batch in its transaction: take the lanes, recall the channels, decide about each value, write, and enter the batch in the books. */
final class Appending {
    private final Arrivals arrivals;
    private final Lanes.Hold lanes;
    private final Limits limits;
    private final BatchBook book;
    private final Vendor vendor;
    private final Touched touched = new Touched();

    Appending(Arrivals arrivals, Lanes.Hold lanes, RuleBook rules, BatchBook book, Vendor vendor) {
        this.arrivals = arrivals;
        this.lanes = lanes;
        this.limits = new Limits(rules);
        this.book = book;
        this.vendor = vendor;
    }

    void run(Connection connection) throws SQLException {
        lanes.lock(connection);
        long batchId = book.open(connection);
        DayShelf shelf = new DayShelf(connection, vendor);
        recall(shelf);
        Decisions decisions = new Decisions(touched, batchId);
        new LateChannels(arrivals, shelf, limits, decisions, batchId).settle(decideInOrder());
        write(connection, batchId);
        decisions.store(connection);
        book.close(connection, batchId, arrivals, touched, lanes);
    }

    private void recall(DayShelf shelf) throws SQLException {
        List<Integer> unknown = new ArrayList<>();
        for (int group = 0; group < arrivals.groups; group++) {
            if (!lanes.recall(arrivals.state, group)) {
                unknown.add(group);
            }
        }
        new ChannelLoader(arrivals, shelf).load(unknown);
    }

    /** Decides what can be decided by memory alone; returns the other groups. */
    private List<Integer> decideInOrder() {
        InOrder inOrder = new InOrder(arrivals, limits);
        List<Integer> others = new ArrayList<>();
        for (int group = 0; group < arrivals.groups; group++) {
            if (!inOrder.accepts(group)) {
                others.add(group);
            }
        }
        return others;
    }

    private void write(Connection connection, long batchId) throws SQLException {
        try (BlockWriter writer = BlockWriter.on(connection, vendor)) {
            BlockCutter cutter = new BlockCutter(arrivals, writer, touched, batchId);
            for (int group = 0; group < arrivals.groups; group++) {
                cutter.cut(group);
            }
            writer.finish();
        }
    }
}
