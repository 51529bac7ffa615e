package jp.kenshin.mdms.internal.store;

import java.util.Arrays;
import jp.kenshin.mdms.AppendResult;
import jp.kenshin.mdms.AppendResult.Outcome;
import jp.kenshin.mdms.AppendResult.Rejection;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.internal.validation.rules.Admission;
import jp.kenshin.registry.DirectoryChannel;
import org.jspecify.annotations.Nullable;

/**
 * The admitted values of a batch in columns, in order of channel and instant, grouped by channel; values of one instant stay in the
 * order in which they came. What is decided about them is noted here, row by row and group by group.
 */
final class Arrivals {
    private static final int LONGEST_MARK = 64;

    private final ReadingBatch batch;
    private final Admission admission;

    /** Rows, and for each its index in the batch. */
    final int rows;

    final int[] index;
    final long[] at;
    final long[] value;
    /** Rules failed: first as the arrival found them, then as judged. */
    final long[] failed;

    final Outcome[] outcome;

    /** Channels, where the rows of each begin (with the end of the last), and what is known of each, before and after. */
    final int groups;

    final int[] start;
    final ChannelStates.Columns state;

    private Arrivals(ReadingBatch batch, Admission admission, long[] channels, int[] order, int rows) {
        this.batch = batch;
        this.admission = admission;
        this.rows = rows;
        this.index = order;
        this.at = new long[rows];
        this.value = new long[rows];
        this.failed = new long[rows];
        this.outcome = new Outcome[rows];
        int[] starts = new int[rows + 1];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            int i = order[row];
            at[row] = batch.atSecond(i);
            value[row] = admission.value(i);
            failed[row] = admission.held(i);
            if (row == 0 || channels[i] != channels[order[row - 1]]) {
                starts[count++] = row;
            }
        }
        starts[count] = rows;
        this.groups = count;
        this.start = Arrays.copyOf(starts, count + 1);
        this.state = new ChannelStates.Columns(count);
        for (int group = 0; group < count; group++) {
            state.channelId[group] = channels[order[starts[group]]];
        }
    }

    static Arrivals of(ReadingBatch batch, Admission admission) {
        int size = batch.size();
        long[] channels = new long[size];
        long[] instants = new long[size];
        int[] admitted = new int[size];
        int rows = 0;
        for (int i = 0; i < size; i++) {
            if (admission.admitted(i)) {
                channels[i] = batch.channel(i).channel().id();
                instants[i] = batch.atSecond(i);
                admitted[rows++] = i;
            }
        }
        return new Arrivals(batch, admission, channels, RowOrder.of(channels, instants, admitted, rows), rows);
    }

    DirectoryChannel channel(int group) {
        return batch.channel(index[start[group]]);
    }

    ReadingBatch.Origin origin() {
        return batch.origin();
    }

    /** Rules that hold the value as the arrival found them, whatever was judged since. */
    long held(int row) {
        return admission.held(index[row]);
    }

    /** The sender's mark as it can be stored: no text of a sender may make its batch fail. */
    @Nullable
    String senderQuality(int row) {
        String mark = batch.senderQuality(index[row]).orElse(null);
        return mark == null ? null : storable(mark);
    }

    private static String storable(String mark) {
        String text = mark.indexOf('\0') < 0 ? mark : mark.replace("\0", "");
        return text.length() <= LONGEST_MARK ? text : shortened(text);
    }

    /** H2 counts UTF-16 units; a pair of them is not torn apart. */
    private static String shortened(String text) {
        boolean pair = Character.isHighSurrogate(text.charAt(LONGEST_MARK - 1));
        return text.substring(0, pair ? LONGEST_MARK - 1 : LONGEST_MARK);
    }

    /** The lanes of all channels, one bit each. */
    long lanes() {
        long lanes = 0;
        for (int group = 0; group < groups; group++) {
            lanes |= 1L << Lanes.of(state.channelId[group]);
        }
        return lanes;
    }

    int count(Outcome wanted) {
        int count = 0;
        for (Outcome each : outcome) {
            count += each == wanted ? 1 : 0;
        }
        return count;
    }

    int rejected() {
        return batch.size() - rows;
    }

    AppendResult result() {
        Outcome[] outcomes = new Outcome[batch.size()];
        @Nullable Rejection[] rejections = new Rejection[batch.size()];
        if (rows < outcomes.length) {
            for (int i = 0; i < outcomes.length; i++) {
                if (!admission.admitted(i)) {
                    outcomes[i] = Outcome.REJECTED;
                    rejections[i] = admission.rejection(i);
                }
            }
        }
        for (int row = 0; row < rows; row++) {
            outcomes[index[row]] = outcome[row];
        }
        return new AppendResult(outcomes, rejections);
    }
}
