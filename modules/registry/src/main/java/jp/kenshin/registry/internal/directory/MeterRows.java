package jp.kenshin.registry.internal.directory;

/** Which rows of a table belong to which meter, where the rows come in the meters' order. */
final class MeterRows {
    /** Meter of each row. */
    private final IntColumn meters = new IntColumn();
    /** First row of each meter; it ends where the next one's begins. */
    private final IntColumn starts = new IntColumn();

    /** Takes the next row, which belongs to this meter or, by the order, to a later one than the row before. */
    void add(int meter) {
        while (starts.size() <= meter) {
            starts.add(meters.size());
        }
        meters.add(meter);
    }

    int meterOf(int row) {
        return meters.get(row);
    }

    int from(int meter) {
        return meter < starts.size() ? starts.get(meter) : meters.size();
    }

    int to(int meter) {
        return from(meter + 1);
    }

    int size() {
        return meters.size();
    }

    void trim() {
        meters.trim();
        starts.trim();
    }
}
