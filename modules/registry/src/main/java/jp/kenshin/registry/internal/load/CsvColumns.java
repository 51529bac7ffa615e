package jp.kenshin.registry.internal.load;

import java.util.List;
import jp.kenshin.registry.RegistryImport.Table;

/** The columns of each file, in their order; {@code docs/registry-csv.md} describes them to people. */
final class CsvColumns {
    private CsvColumns() {}

    static List<String> of(Table table) {
        return switch (table) {
            case PARTNERS ->
                List.of("partner_id", "name", "services", "portal_user", "nw_user", "global_ip", "vpn_equipment");
            case CONTACTS -> List.of("partner_id", "rank", "name", "phone", "email");
            case TERMINALS -> List.of("terminal_id", "maker", "model");
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
