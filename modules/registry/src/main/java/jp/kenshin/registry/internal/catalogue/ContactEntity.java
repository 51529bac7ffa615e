package jp.kenshin.registry.internal.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import jp.kenshin.registry.PartnerContact;
import org.jspecify.annotations.Nullable;

/** Somebody to call at a partner when an incident happens. */
@Entity
@Table(schema = "registry", name = "partner_contact")
public class ContactEntity {
    /**
     * Place in a partner's list.
     *
     * @param partnerId partner
     * @param rank 1 is called first
     */
    @Embeddable
    public record Key(@Column(name = "partner_id") String partnerId, @Column(name = "contact_rank") int rank) {}

    @EmbeddedId
    private Key key = new Key("", 0);

    private String name = "";

    private String phone = "";

    private @Nullable String email;

    protected ContactEntity() {}

    public ContactEntity(Key key, String name, String phone, @Nullable String email) {
        this.key = key;
        this.name = name;
        this.phone = phone;
        this.email = email;
    }

    public Key key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    public @Nullable String email() {
        return email;
    }

    PartnerContact toContact() {
        return new PartnerContact(key.rank(), name, phone, Optional.ofNullable(email));
    }
}
