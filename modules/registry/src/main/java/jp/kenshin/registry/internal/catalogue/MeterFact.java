package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that holds for a meter from one instant to another; of one sort, at most one holds at a time. */
@MappedSuperclass
public abstract class MeterFact extends DatedFact {
    @EmbeddedId
    private MeterSince key = new MeterSince("", Instant.EPOCH);

    protected MeterFact() {}

    protected MeterFact(MeterSince key, @Nullable Instant validUntil) {
        super(validUntil);
        this.key = key;
    }

    public MeterSince key() {
        return key;
    }

    public String meterId() {
        return key.meterId();
    }

    @Override
    public Instant validFrom() {
        return key.validFrom();
    }
}
