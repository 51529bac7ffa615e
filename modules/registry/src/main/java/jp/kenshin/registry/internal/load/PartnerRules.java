package jp.kenshin.registry.internal.load;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.kenshin.registry.RegistryImport.Table;
import jp.kenshin.registry.Service;
import jp.kenshin.registry.internal.catalogue.CentreEntity;
import jp.kenshin.registry.internal.catalogue.PartnerEntity;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of partners, of monitoring centres and of who may act for whom: one portal user name for each, never two, and
 * none shared.
 */
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
        rows.centres.forEach(PartnerRules::checkCentre);
        checkShared("portal_user", PartnerEntity::portalUser, CentreEntity::portalUser);
        checkShared("nw_user", PartnerEntity::nwUser, CentreEntity::nwUser);
        checkReferences();
    }

    private void checkReferences() {
        Set<String> centres = new HashSet<>(registered.centres.keySet());
        centres.addAll(rows.mentioned(Table.CENTRES));
        rows.delegations.stream()
                .filter(row -> !centres.contains(row.entity().key().centreId()))
                .forEach(row -> row.error(
                        "centre_id",
                        "\"" + row.entity().key().centreId() + "\" is neither registered nor in centres.csv"));
        Set<String> known = new HashSet<>(registered.partners.keySet());
        known.addAll(rows.mentioned(Table.PARTNERS));
        rows.contacts.forEach(row -> requirePartner(row, row.entity().key().partnerId(), known));
        rows.delegations.forEach(row -> requirePartner(row, row.entity().key().partnerId(), known));
        rows.terminalOwners.forEach(row -> requirePartner(row, row.entity().partnerId(), known));
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

    private static void checkCentre(Row<CentreEntity> row) {
        if (row.entity().portalUser() == null && row.entity().nwUser() == null) {
            row.error("portal_user", "is missing, and nw_user too; a centre works with at least one of them");
        }
    }

    private void checkShared(
            String column,
            Function<PartnerEntity, @Nullable String> ofPartner,
            Function<CentreEntity, @Nullable String> ofCentre) {
        Map<String, PartnerEntity> partners = new HashMap<>(registered.partners);
        rows.partners.forEach(row -> partners.put(row.entity().id(), row.entity()));
        Map<String, CentreEntity> centres = new HashMap<>(registered.centres);
        rows.centres.forEach(row -> centres.put(row.entity().id(), row.entity()));
        Map<String, Integer> uses = new HashMap<>();
        partners.values().forEach(partner -> count(ofPartner.apply(partner), uses));
        centres.values().forEach(centre -> count(ofCentre.apply(centre), uses));
        rows.partners.forEach(row -> refuseShared(row, column, ofPartner.apply(row.entity()), uses));
        rows.centres.forEach(row -> refuseShared(row, column, ofCentre.apply(row.entity()), uses));
    }

    private static void count(@Nullable String user, Map<String, Integer> uses) {
        if (user != null) {
            uses.merge(user, 1, Integer::sum);
        }
    }

    private static void refuseShared(Row<?> row, String column, @Nullable String user, Map<String, Integer> uses) {
        if (user != null && uses.getOrDefault(user, 0) > 1) {
            row.error(column, "\"" + user + "\" is another's; every partner and every centre needs a name of its own");
        }
    }

    private static void requirePartner(Row<?> row, String partner, Set<String> known) {
        if (!known.contains(partner)) {
            row.error("partner_id", "\"" + partner + "\" is neither registered nor in partners.csv");
        }
    }
}
