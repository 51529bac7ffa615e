package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that holds for a meter from one instant to another; of one sort, at most one holds at a time. */
@MappedSuperclass
public abstract class DatedFact {
    @EmbeddedId
    private MeterSince key = new MeterSince("", Instant.EPOCH);

    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    protected DatedFact() {}

    protected DatedFact(MeterSince key, @Nullable Instant validUntil) {
        this.key = key;
        this.validUntil = validUntil;
    }

    public MeterSince key() {
        return key;
    }

    public String meterId() {
        return key.meterId();
    }

    public Instant validFrom() {
        return key.validFrom();
    }

    /** First instant at which it no longer holds; null while it lasts. */
    public @Nullable Instant validUntil() {
        return validUntil;
    }

    public boolean holdsAt(Instant at) {
        return !at.isBefore(validFrom()) && (validUntil == null || at.isBefore(validUntil));
    }

    /** Whether both hold at some instant. */
    public boolean overlaps(DatedFact other) {
        return startsBeforeEndOf(other) && other.startsBeforeEndOf(this);
    }

    private boolean startsBeforeEndOf(DatedFact other) {
        return other.validUntil == null || validFrom().isBefore(other.validUntil);
    }
}
