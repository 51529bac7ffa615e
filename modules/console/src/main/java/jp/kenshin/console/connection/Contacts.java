package jp.kenshin.console.connection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.registry.Registry;

/** Whom a call means when nobody else is named: the first contact of the partner. */
@Dependent
public class Contacts {
    private static final PartnerContact NOBODY = new PartnerContact(0, "–", "–", Optional.empty());

    private final Registry registry;

    @Inject
    public Contacts(Registry registry) {
        this.registry = registry;
    }

    PartnerContact first(PartnerId partner) {
        return registry.listContacts(partner).stream().findFirst().orElse(NOBODY);
    }
}
