package jp.kenshin.collection.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings of the collection context, {@code kenshin.collection.*}. */
@Singleton
public class CollectionConfig {
    private final int batchSize;

    /** @param batchSize {@code kenshin.collection.batch-size}: readings of one transaction, 1 to 100,000 */
    @Inject
    public CollectionConfig(
            @ConfigProperty(name = "kenshin.collection.batch-size", defaultValue = "50000") int batchSize) {
        if (batchSize < 1 || batchSize > 100_000) {
            throw new IllegalArgumentException("kenshin.collection.batch-size must be 1 to 100000, is " + batchSize);
        }
        this.batchSize = batchSize;
    }

    public int batchSize() {
        return batchSize;
    }
}
