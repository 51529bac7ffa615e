package jp.kenshin.mdms.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The 64 lanes into which channels fall. A writer holds its lanes twice: in this process, before it takes a connection, so that the
 * memory of channels has one user at a time; and in the database, where row locks taken in order keep out the writers of other nodes
 * and the lane's version tells whether they were here since.
 */
final class Lanes {
    static final int COUNT = 64;

    /**
     * Neighbouring channels share a lane, 4096 of them: registries number the meters of an area one after another and head ends send
     * by area, so that a batch needs few lanes and two senders seldom meet.
     */
    private static final int NEIGHBOURHOOD_BITS = 12;

    private static final long UNKNOWN = -1;

    private final ReentrantLock[] locks = new ReentrantLock[COUNT];
    private final ChannelStates[] states = new ChannelStates[COUNT];
    private final long[] versions = new long[COUNT];

    /** @param limit most channels to remember, over all lanes */
    Lanes(int limit) {
        for (int lane = 0; lane < COUNT; lane++) {
            locks[lane] = new ReentrantLock();
            states[lane] = new ChannelStates(Math.max(1, limit / COUNT));
            versions[lane] = UNKNOWN;
        }
    }

    static int of(long channelId) {
        return (int) (channelId >>> NEIGHBOURHOOD_BITS) & COUNT - 1;
    }

    /** Takes the lanes of the set in order, for this process. */
    Hold enter(long lanes) {
        for (long rest = lanes; rest != 0; rest &= rest - 1) {
            locks[Long.numberOfTrailingZeros(rest)].lock();
        }
        return new Hold(lanes);
    }

    /** The lanes of one writer, from before its transaction to after it. */
    final class Hold implements AutoCloseable {
        private final long lanes;
        private boolean changed;
        private boolean certain;

        private Hold(long lanes) {
            this.lanes = lanes;
        }

        /** Takes the lanes in the database and forgets what others have changed since. */
        void lock(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT lane, version FROM mdms.lane WHERE lane = ANY(?) ORDER BY lane FOR UPDATE")) {
                statement.setArray(1, connection.createArrayOf("smallint", numbers()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        check(rows.getInt(1), rows.getLong(2));
                    }
                }
            }
        }

        private void check(int lane, long version) {
            if (versions[lane] != version) {
                states[lane].forget();
                versions[lane] = version;
            }
        }

        /** The versions of these lanes are being moved on, because something of theirs is changing. */
        Short[] touch() {
            changed = true;
            return numbers();
        }

        boolean recall(ChannelStates.Columns columns, int group) {
            return states[of(columns.channelId[group])].recall(columns, group);
        }

        /** The transaction has committed: what it learnt is true. */
        void remember(ChannelStates.Columns columns) {
            for (int group = 0; group < columns.channelId.length; group++) {
                states[of(columns.channelId[group])].remember(columns, group);
            }
            certain = true;
        }

        private Short[] numbers() {
            Short[] numbers = new Short[Long.bitCount(lanes)];
            int i = 0;
            for (long rest = lanes; rest != 0; rest &= rest - 1) {
                numbers[i++] = (short) Long.numberOfTrailingZeros(rest);
            }
            return numbers;
        }

        /** Lets go; after a transaction of unknown end nothing is taken for known. */
        @Override
        public void close() {
            for (long rest = lanes; rest != 0; rest &= rest - 1) {
                int lane = Long.numberOfTrailingZeros(rest);
                if (!certain) {
                    versions[lane] = UNKNOWN;
                } else if (changed) {
                    versions[lane]++;
                }
                locks[lane].unlock();
            }
        }
    }
}
