package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.kenshin.kernel.PartnerId;
import org.jspecify.annotations.Nullable;

/** The partner a terminal belonged to; times without one are the utility's. */
@Entity
@Table(schema = "registry", name = "terminal_owner")
public class TerminalOwnerEntity extends TerminalFact {
    @Column(name = "partner_id")
    private String partnerId = "";

    protected TerminalOwnerEntity() {}

    public TerminalOwnerEntity(TerminalSince key, @Nullable Instant validUntil, String partnerId) {
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
