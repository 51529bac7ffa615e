package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerRouter;
import jp.kenshin.registry.Service;
import org.jspecify.annotations.Nullable;

/** A partner with what it holds. */
@Entity
@Table(schema = "registry", name = "partner")
public class PartnerEntity {
    @Id
    private String id = "";

    private String name = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "registry", name = "partner_service", joinColumns = @JoinColumn(name = "partner_id"))
    @Column(name = "service")
    @Enumerated(EnumType.STRING)
    private Set<Service> services = new HashSet<>();

    @Column(name = "portal_user")
    private @Nullable String portalUser;

    @Column(name = "nw_user")
    private @Nullable String nwUser;

    @Column(name = "global_ip")
    private @Nullable String globalIp;

    @Column(name = "vpn_equipment")
    private @Nullable String vpnEquipment;

    protected PartnerEntity() {}

    /** A partner with the facts its IPsec connection needs. */
    public PartnerEntity(Partner partner, @Nullable String globalIp, @Nullable String vpnEquipment) {
        this.id = partner.id().value();
        this.name = partner.name();
        this.services = new HashSet<>(partner.services());
        this.portalUser = partner.portalUser().orElse(null);
        this.nwUser = partner.nwUser().orElse(null);
        this.globalIp = globalIp;
        this.vpnEquipment = vpnEquipment;
    }

    public String id() {
        return id;
    }

    public boolean holds(Service service) {
        return services.contains(service);
    }

    public @Nullable String portalUser() {
        return portalUser;
    }

    public @Nullable String nwUser() {
        return nwUser;
    }

    Partner toPartner() {
        return new Partner(
                PartnerId.of(id), name, services, Optional.ofNullable(portalUser), Optional.ofNullable(nwUser));
    }

    PartnerRouter toRouter() {
        return new PartnerRouter(
                Optional.ofNullable(globalIp),
                Optional.ofNullable(vpnEquipment).filter(equipment -> !equipment.isBlank()));
    }
}
