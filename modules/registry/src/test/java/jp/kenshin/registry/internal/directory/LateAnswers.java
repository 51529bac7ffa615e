package jp.kenshin.registry.internal.directory;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Vendor;
import org.jspecify.annotations.Nullable;

/** A database whose second read has its answer at once, and hands it over late. */
final class LateAnswers implements Database {
    private final Database database;
    private final CountDownLatch read = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger reads = new AtomicInteger();

    LateAnswers(Database database) {
        this.database = database;
    }

    /** Waits until the second read has its answer. */
    void awaitRead() throws InterruptedException {
        read.await();
    }

    void answer() {
        answered.countDown();
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        T answer = database.read(work);
        if (reads.incrementAndGet() == 2) {
            read.countDown();
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return answer;
    }

    @Override
    public Database urgent() {
        return this;
    }

    @Override
    public Vendor vendor() {
        return database.vendor();
    }

    @Override
    public <T extends @Nullable Object> T inTransaction(Work<T> work) {
        return database.inTransaction(work);
    }

    @Override
    public <T extends @Nullable Object> T readAsPartner(String partnerId, Work<T> work) {
        return database.readAsPartner(partnerId, work);
    }
}
