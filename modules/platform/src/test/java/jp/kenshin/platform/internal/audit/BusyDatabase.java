package jp.kenshin.platform.internal.audit;

import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.Vendor;
import org.jspecify.annotations.Nullable;

/** A database in which one more operation is recorded and chained before each look at it. */
record BusyDatabase(SigningKit kit) implements Database {
    @Override
    public Database urgent() {
        return this;
    }

    @Override
    public Vendor vendor() {
        return kit.database.vendor();
    }

    @Override
    @SuppressWarnings("overloads")
    public <T extends @Nullable Object> T inTransaction(Work<T> work) {
        return kit.database.inTransaction(work);
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        kit.record(1);
        return kit.database.read(work);
    }

    @Override
    public <T extends @Nullable Object> T readAsPartner(String partnerId, Work<T> work) {
        return kit.database.readAsPartner(partnerId, work);
    }
}
