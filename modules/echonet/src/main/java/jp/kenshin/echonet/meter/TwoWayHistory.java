package jp.kenshin.echonet.meter;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jp.kenshin.echonet.Edt;

/**
 * Forward and reverse values of some successive instants, newest first: 0xEC (up to 12 half-hours) and 0xEE (up to 10 minutes) of
 * low-voltage electricity meters.
 *
 * @param newest instant of the first pair, Japanese standard time
 * @param pairs the pairs, each one step older than that before it
 */
public record TwoWayHistory(LocalDateTime newest, List<Pair> pairs) {
    private static final int HEAD = LocalTimes.MINUTES_LENGTH + 1;
    private static final int PAIR = 2 * Integer.BYTES;

    /**
     * Both registers at one instant, as the meter counts; empty where it has no value.
     *
     * @param forward imported
     * @param reverse exported
     */
    public record Pair(OptionalLong forward, OptionalLong reverse) {}

    public TwoWayHistory {
        pairs = List.copyOf(pairs);
    }

    /** @param mostPairs 12 for half-hours, 10 for minutes */
    public static TwoWayHistory decode(Edt edt, int mostPairs) throws MalformedValue {
        if (edt.length() < HEAD) {
            throw new MalformedValue(edt.length() + " bytes where at least " + HEAD + " are due");
        }
        int count = edt.u8(LocalTimes.MINUTES_LENGTH);
        if (count < 1 || count > mostPairs) {
            throw new MalformedValue(count + " instants where 1 to " + mostPairs + " are possible");
        }
        Cumulative.requireLength(edt, HEAD + count * PAIR);
        List<Pair> pairs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            pairs.add(pair(edt, HEAD + i * PAIR));
        }
        return new TwoWayHistory(LocalTimes.minutes(edt, 0), pairs);
    }

    static Pair pair(Edt edt, int index) throws MalformedValue {
        return new Pair(
                Cumulative.at(edt, index, Cumulative.EIGHT_DIGITS),
                Cumulative.at(edt, index + Integer.BYTES, Cumulative.EIGHT_DIGITS));
    }

    public Edt encode() {
        byte[] bytes = new byte[HEAD + pairs.size() * PAIR];
        LocalTimes.putMinutes(bytes, 0, newest);
        bytes[LocalTimes.MINUTES_LENGTH] = (byte) pairs.size();
        for (int i = 0; i < pairs.size(); i++) {
            put(bytes, HEAD + i * PAIR, pairs.get(i));
        }
        return Edt.of(bytes);
    }

    static void put(byte[] bytes, int index, Pair pair) {
        LocalTimes.putCount(bytes, index, pair.forward().orElse(Cumulative.NO_DATA));
        LocalTimes.putCount(bytes, index + Integer.BYTES, pair.reverse().orElse(Cumulative.NO_DATA));
    }
}
