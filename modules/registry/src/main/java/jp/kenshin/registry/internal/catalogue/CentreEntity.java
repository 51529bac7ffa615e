package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import jp.kenshin.kernel.CentreId;
import jp.kenshin.registry.MonitoringCentre;
import org.jspecify.annotations.Nullable;

/** A monitoring centre. */
@Entity
@Table(schema = "registry", name = "monitoring_centre")
public class CentreEntity {
    @Id
    private String id = "";

    private String name = "";

    @Column(name = "portal_user")
    private @Nullable String portalUser;

    @Column(name = "nw_user")
    private @Nullable String nwUser;

    @Column(name = "global_ip")
    private @Nullable String globalIp;

    @Column(name = "vpn_equipment")
    private @Nullable String vpnEquipment;

    protected CentreEntity() {}

    /** A centre with the facts its IPsec connection needs. */
    public CentreEntity(MonitoringCentre centre, @Nullable String globalIp, @Nullable String vpnEquipment) {
        this.id = centre.id().value();
        this.name = centre.name();
        this.portalUser = centre.portalUser().orElse(null);
        this.nwUser = centre.nwUser().orElse(null);
        this.globalIp = globalIp;
        this.vpnEquipment = vpnEquipment;
    }

    public String id() {
        return id;
    }

    public @Nullable String portalUser() {
        return portalUser;
    }

    public @Nullable String nwUser() {
        return nwUser;
    }

    MonitoringCentre toCentre() {
        return new MonitoringCentre(
                CentreId.of(id), name, Optional.ofNullable(portalUser), Optional.ofNullable(nwUser));
    }
}
