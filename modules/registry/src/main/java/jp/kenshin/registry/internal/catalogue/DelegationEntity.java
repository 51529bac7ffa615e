package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A partner lets a monitoring centre act for it. */
@Entity
@Table(schema = "registry", name = "delegation")
public class DelegationEntity extends DatedFact {
    /**
     * Who acts for whom since when.
     *
     * @param centreId monitoring centre
     * @param partnerId partner
     * @param validFrom first instant at which it may
     */
    @Embeddable
    public record Key(
            @Column(name = "centre_id") String centreId,
            @Column(name = "partner_id") String partnerId,
            @Column(name = "valid_from") Instant validFrom) {}

    @EmbeddedId
    private Key key = new Key("", "", Instant.EPOCH);

    protected DelegationEntity() {}

    public DelegationEntity(Key key, @Nullable Instant validUntil) {
        super(validUntil);
        this.key = key;
    }

    public Key key() {
        return key;
    }

    @Override
    public Instant validFrom() {
        return key.validFrom();
    }
}
