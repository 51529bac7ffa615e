package jp.kenshin.mdms.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.kenshin.mdms.ReadingBatch;
import jp.kenshin.mdms.ReadingBatch.Origin;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;

/** Batches as no head end sends them: the same weeks again and again, cut anew, out of order, with doubles, lies and strangers. */
final class RandomSendings {
    private static final int DAYS = 20;
    private static final int HOURS = DAYS * 24;
    /** Batches in which one sender's time goes by. */
    static final int BATCHES = 15;

    private final Random random;
    private final List<DirectoryChannel> channels;
    private final long start = StoreFixture.NOON.getEpochSecond() - HOURS * 3_600L;
    private final int firstHour;
    private final int hours;
    private int number;

    /** Sends while one of so many phases goes by, which together are the 20 days up to noon. */
    RandomSendings(long seed, List<DirectoryChannel> channels, int phase, int phases) {
        this.random = new Random(seed);
        this.channels = channels;
        this.firstHour = phase * HOURS / phases;
        this.hours = HOURS / phases;
    }

    ReadingBatch next(String sender) {
        Source source = Source.values()[random.nextInt(4)];
        ReadingBatch batch = new ReadingBatch(new Origin(source, "hes", sender + "-" + number++, false), 16);
        int runs = 1 + random.nextInt(6);
        for (int i = 0; i < runs; i++) {
            addRun(batch);
        }
        if (random.nextInt(3) > 0) {
            return batch;
        }
        return shuffled(batch);
    }

    private void addRun(ReadingBatch batch) {
        DirectoryChannel channel = channels.get(random.nextInt(channels.size()));
        int stride = random.nextInt(5) == 0 ? 1 + random.nextInt(30) : 1;
        int length = 1 + random.nextInt(random.nextBoolean() ? 3 : 40);
        int first = firstHour();
        for (int hour = first; hour <= HOURS && hour < first + length * stride; hour += stride) {
            add(batch, channel, hour);
            if (random.nextInt(40) == 0) {
                add(batch, channel, hour);
            }
        }
    }

    /** Two of three runs come about when they are measured, the others at any time before: so the store's short way is taken too. */
    private int firstHour() {
        int now = firstHour + hours * number / BATCHES;
        return random.nextInt(3) > 0 ? now + random.nextInt(6) : random.nextInt(now + 1);
    }

    private void add(ReadingBatch batch, DirectoryChannel channel, int hour) {
        long at = start + hour * 3_600L;
        String serial = random.nextInt(60) == 0 ? "stranger" : null;
        String quality = random.nextInt(10) == 0 ? "suspect" : null;
        long odd = random.nextInt(80) == 0 ? 7 : 0;
        batch.add(channel, at + odd, value(channel, hour), 3, quality, serial);
    }

    /** Mostly the truth; sometimes off by one, too high, or far too low. */
    private long value(DirectoryChannel channel, int hour) {
        boolean register = channel.channel().kind() == Channel.Kind.REGISTER;
        long truth = register ? 100_000 + hour * 700L : 700 + hour % 24;
        return switch (random.nextInt(25)) {
            case 0 -> truth + 1;
            case 1 -> truth + 40_000;
            case 2 -> random.nextInt(2_000);
            case 3 -> truth - 1;
            case 4 -> truth + 3_000;
            default -> truth;
        };
    }

    private ReadingBatch shuffled(ReadingBatch batch) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, random);
        ReadingBatch other = new ReadingBatch(batch.origin(), batch.size());
        for (int i : order) {
            other.add(
                    batch.channel(i),
                    batch.atSecond(i),
                    batch.unscaled(i),
                    batch.decimals(i),
                    batch.senderQuality(i).orElse(null),
                    batch.serial(i).orElse(null));
        }
        return other;
    }
}
