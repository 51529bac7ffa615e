package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that holds from one instant to another. */
@MappedSuperclass
public abstract class DatedFact {
    @Column(name = "valid_until")
    private @Nullable Instant validUntil;

    protected DatedFact() {}

    protected DatedFact(@Nullable Instant validUntil) {
        this.validUntil = validUntil;
    }

    /** First instant at which it holds. */
    public abstract Instant validFrom();

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
