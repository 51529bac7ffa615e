package jp.kenshin.registry.internal.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.kenshin.registry.RegistryImport.Table;
import jp.kenshin.registry.Service;
import jp.kenshin.registry.internal.catalogue.PartnerEntity;
import org.jspecify.annotations.Nullable;

/** What must hold of partners and their contacts: one portal user name for one partner, never two, and none shared. */
final class PartnerRules {
    private final ImportedRows rows;
    private final Registered registered;

    PartnerRules(ImportedRows rows, Registered registered) {
        this.rows = rows;
        this.registered = registered;
    }

    void check() {
        for (Row<PartnerEntity> row : rows.partners) {
            checkUser(row, Service.WEB, "portal_user", row.entity().portalUser());
            checkUser(row, Service.NW, "nw_user", row.entity().nwUser());
        }
        checkShared("portal_user", PartnerEntity::portalUser);
        checkShared("nw_user", PartnerEntity::nwUser);
        Set<String> known = new HashSet<>(registered.partners.keySet());
        known.addAll(rows.mentioned(Table.PARTNERS));
        rows.contacts.forEach(row -> requirePartner(row, row.entity().key().partnerId(), known));
        rows.owners.forEach(row -> requirePartner(row, row.entity().partnerId(), known));
    }

    private static void checkUser(Row<PartnerEntity> row, Service service, String column, @Nullable String user) {
        boolean held = row.entity().holds(service);
        if (held && user == null) {
            row.error(column, "is missing; a partner that holds " + service + " needs one");
        } else if (!held && user != null) {
            row.error(column, "must be empty; the partner does not hold " + service);
        }
    }

    private void checkShared(String column, Function<PartnerEntity, @Nullable String> user) {
        Map<String, PartnerEntity> present = new HashMap<>(registered.partners);
        rows.partners.forEach(row -> present.put(row.entity().id(), row.entity()));
        Map<String, Integer> uses = new HashMap<>();
        for (PartnerEntity partner : present.values()) {
            String name = user.apply(partner);
            if (name != null) {
                uses.merge(name, 1, Integer::sum);
            }
        }
        for (Row<PartnerEntity> row : rows.partners) {
            String name = user.apply(row.entity());
            if (name != null && uses.getOrDefault(name, 0) > 1) {
                row.error(column, "\"" + name + "\" is another partner's; every partner needs a name of its own");
            }
        }
    }

    private static void requirePartner(Row<?> row, String partner, Set<String> known) {
        if (!known.contains(partner)) {
            row.error("partner_id", "\"" + partner + "\" is neither registered nor in partners.csv");
        }
    }
}
