package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.kenshin.kernel.PartnerId;
import org.jspecify.annotations.Nullable;

/** The partner a meter belonged to; times without one are the utility's. */
@Entity
@Table(schema = "registry", name = "meter_owner")
public class OwnerEntity extends MeterFact {
    @Column(name = "partner_id")
    private String partnerId = "";

    protected OwnerEntity() {}

    public OwnerEntity(MeterSince key, @Nullable Instant validUntil, String partnerId) {
        super(key, validUntil);
        this.partnerId = partnerId;
    }

    public String partnerId() {
        return partnerId;
    }

    PartnerId owner() {
        return PartnerId.of(partnerId);
    }
}
