package jp.kenshin.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/** All units of a field, driven by two threads. */
final class FieldCrowd implements AutoCloseable {
    private static final int SENDERS = 2;

    private final List<FieldSenders> senders = new ArrayList<>();
    private final int size;

    /** @param identifications property 0x83 of each unit */
    FieldCrowd(int port, List<String> identifications) throws IOException {
        size = identifications.size();
        int share = size / SENDERS;
        for (int sender = 0; sender < SENDERS; sender++) {
            int to = sender == SENDERS - 1 ? size : (sender + 1) * share;
            senders.add(new FieldSenders(port, identifications.subList(sender * share, to)));
        }
    }

    int size() {
        return size;
    }

    void announce() throws IOException {
        for (FieldSenders each : senders) {
            each.announce();
        }
    }

    /** Sends so many frames of each unit. @return seconds until the last one is acknowledged */
    double seconds(int each, IntFunction<byte[]> frames) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (FieldSenders sender : senders) {
            tasks.add(() -> {
                sender.send(each, frames);
                return null;
            });
        }
        return Stopwatch.secondsOf(tasks);
    }

    /** Frames that were sent again since the beginning. */
    long repeats() {
        return senders.stream().mapToLong(FieldSenders::repeats).sum();
    }

    /** How long frames of some units took since this was asked last, from the last sending to the acknowledgement, in milliseconds. */
    List<Double> takeMillis() {
        return senders.stream().flatMap(each -> each.takeMillis().stream()).toList();
    }

    @Override
    public void close() throws IOException {
        for (FieldSenders each : senders) {
            each.close();
        }
    }
}
