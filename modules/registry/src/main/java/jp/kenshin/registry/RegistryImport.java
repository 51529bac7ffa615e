package jp.kenshin.registry;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Bulk load of the registry: whole files validated, errors by line, nothing half-applied. The files are UTF-8 CSV with
 * exactly the columns that {@code docs/registry-csv.md} lists.
 */
public interface RegistryImport {
    /** The files that make up a registry, in the order in which one refers to another. */
    enum Table {
        PARTNERS,
        CENTRES,
        CONTACTS,
        DELEGATIONS,
        CONCENTRATORS,
        HANDHELDS,
        TERMINALS,
        TERMINAL_OWNERS,
        UPLINKS,
        METERS,
        INSTALLS,
        OWNERS,
        LINKS,
        CHANNELS;

        /** Name of the file as errors and documents call it, such as {@code partners.csv}. */
        public String fileName() {
            return name().toLowerCase(Locale.ROOT) + ".csv";
        }

        /** Its columns in their order; {@code docs/registry-csv.md} describes them to people. */
        public List<String> columns() {
            return switch (this) {
                case PARTNERS ->
                    List.of("partner_id", "name", "services", "portal_user", "nw_user", "global_ip", "vpn_equipment");
                case CENTRES -> List.of("centre_id", "name", "portal_user", "nw_user", "global_ip", "vpn_equipment");
                case CONTACTS -> List.of("partner_id", "rank", "name", "phone", "email");
                case DELEGATIONS -> List.of("centre_id", "partner_id", "valid_from", "valid_until");
                case CONCENTRATORS -> List.of("concentrator_id", "maker", "model", "place");
                case HANDHELDS -> List.of("handheld_id", "maker", "model", "serial");
                case TERMINALS -> List.of("terminal_id", "maker", "model");
                case TERMINAL_OWNERS -> List.of("terminal_id", "valid_from", "valid_until", "partner_id");
                case UPLINKS -> List.of("terminal_id", "valid_from", "valid_until", "concentrator_id", "method");
                case METERS -> List.of("meter_id", "kind", "place");
                case INSTALLS -> List.of("meter_id", "valid_from", "valid_until", "serial");
                case OWNERS -> List.of("meter_id", "valid_from", "valid_until", "partner_id");
                case LINKS -> List.of("meter_id", "valid_from", "valid_until", "terminal_id", "interface");
                case CHANNELS ->
                    List.of(
                            "meter_id",
                            "reading_type",
                            "step_minutes",
                            "scale",
                            "digits",
                            "max_per_hour",
                            "scheduled",
                            "main",
                            "route",
                            "purpose");
            };
        }
    }

    /**
     * Validates all given files together, against each other and against what is registered, and applies them in one transaction,
     * or applies nothing and reports every error. Rows whose key exists are updated, others are added, none are deleted.
     *
     * @param actor who asked, for the audit log
     * @param files any of the tables; closed by the caller
     */
    ImportReport load(String actor, Map<Table, InputStream> files);
}
