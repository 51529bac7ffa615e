package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import jp.kenshin.registry.CommunicationMethod;
import org.jspecify.annotations.Nullable;

/** The concentrator a terminal hung on, and how they spoke. */
@Entity
@Table(schema = "registry", name = "uplink")
public class UplinkEntity extends TerminalFact {
    @Column(name = "concentrator_id")
    private String concentratorId = "";

    @Enumerated(EnumType.STRING)
    private CommunicationMethod method = CommunicationMethod.MULTI_HOP;

    protected UplinkEntity() {}

    public UplinkEntity(
            TerminalSince key, @Nullable Instant validUntil, String concentratorId, CommunicationMethod method) {
        super(key, validUntil);
        this.concentratorId = concentratorId;
        this.method = method;
    }

    public String concentratorId() {
        return concentratorId;
    }

    public CommunicationMethod method() {
        return method;
    }
}
