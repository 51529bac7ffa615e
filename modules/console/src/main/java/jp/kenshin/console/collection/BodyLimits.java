package jp.kenshin.console.collection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much a submission may hold, {@code kenshin.collection.body.*}. */
@Singleton
public class BodyLimits {
    private final long expandedBytes;
    private final int ratio;

    /**
     * @param expandedBytes most bytes after expansion
     * @param ratio most expanded bytes for each compressed one; real readings stay below 60
     */
    @Inject
    public BodyLimits(
            @ConfigProperty(name = "kenshin.collection.body.expanded-bytes", defaultValue = "4294967296")
                    long expandedBytes,
            @ConfigProperty(name = "kenshin.collection.body.ratio", defaultValue = "200") int ratio) {
        if (expandedBytes < 1 || ratio < 1) {
            throw new IllegalArgumentException("kenshin.collection.body.expanded-bytes and .ratio must be positive");
        }
        this.expandedBytes = expandedBytes;
        this.ratio = ratio;
    }

    public long expandedBytes() {
        return expandedBytes;
    }

    public int ratio() {
        return ratio;
    }
}
