package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A gateway of the smart-meter network. */
@Entity
@Table(schema = "registry", name = "concentrator")
public class ConcentratorEntity {
    @Id
    private String id = "";

    private String maker = "";

    private String model = "";

    private String place = "";

    protected ConcentratorEntity() {}

    public ConcentratorEntity(String id, String maker, String model, String place) {
        this.id = id;
        this.maker = maker;
        this.model = model;
        this.place = place;
    }

    public String id() {
        return id;
    }

    public String maker() {
        return maker;
    }

    public String model() {
        return model;
    }

    public String place() {
        return place;
    }
}
