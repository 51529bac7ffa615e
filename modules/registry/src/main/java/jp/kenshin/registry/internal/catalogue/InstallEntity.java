package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The device that was installed at a metering point. */
@Entity
@Table(schema = "registry", name = "meter_install")
public class InstallEntity extends MeterFact {
    private String serial = "";

    protected InstallEntity() {}

    public InstallEntity(MeterSince key, @Nullable Instant validUntil, String serial) {
        super(key, validUntil);
        this.serial = serial;
    }

    public String serial() {
        return serial;
    }
}
