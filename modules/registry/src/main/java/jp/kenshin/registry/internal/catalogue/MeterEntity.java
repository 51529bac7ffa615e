package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kenshin.registry.MeterKind;

/** A metering point: what stays when devices, terminals and owners change. */
@Entity
@Table(schema = "registry", name = "meter")
public class MeterEntity {
    private static final int SEARCH_TEXT_LENGTH = 1_000;

    @Id
    private String id = "";

    @Enumerated(EnumType.STRING)
    private MeterKind kind = MeterKind.LOW_VOLTAGE;

    private String place = "";

    @Column(name = "search_text")
    private String searchText = "";

    protected MeterEntity() {}

    public MeterEntity(String id, MeterKind kind, String place) {
        this.id = id;
        this.kind = kind;
        this.place = place;
    }

    public String id() {
        return id;
    }

    public MeterKind kind() {
        return kind;
    }

    public String place() {
        return place;
    }

    /** Makes the meter found by its id and place and by these further names: serials and terminals, newest first. */
    public void foundBy(Collection<String> names) {
        String text = Stream.concat(Stream.of(id, place), names.stream())
                .distinct()
                .map(SearchText::fold)
                .collect(Collectors.joining("|"));
        searchText = text.length() <= SEARCH_TEXT_LENGTH ? text : text.substring(0, SEARCH_TEXT_LENGTH);
    }
}
