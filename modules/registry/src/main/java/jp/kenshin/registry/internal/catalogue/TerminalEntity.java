package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A wireless terminal by its certified model. */
@Entity
@Table(schema = "registry", name = "terminal")
public class TerminalEntity {
    @Id
    private String id = "";

    private String maker = "";

    private String model = "";

    protected TerminalEntity() {}

    public TerminalEntity(String id, String maker, String model) {
        this.id = id;
        this.maker = maker;
        this.model = model;
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
}
