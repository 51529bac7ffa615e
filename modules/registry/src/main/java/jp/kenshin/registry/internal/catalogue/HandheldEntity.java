package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A handheld terminal, by which people read and set meters on site. */
@Entity
@Table(schema = "registry", name = "handheld")
public class HandheldEntity {
    @Id
    private String id = "";

    private String maker = "";

    private String model = "";

    private String serial = "";

    protected HandheldEntity() {}

    public HandheldEntity(String id, String maker, String model, String serial) {
        this.id = id;
        this.maker = maker;
        this.model = model;
        this.serial = serial;
    }

    public String id() {
        return id;
    }

    public String serial() {
        return serial;
    }
}
