package jp.kenshin.registry.internal.unload;

import jp.kenshin.registry.RegistryImport.Table;

/** The rows of each file, columns in the file's order, sorted by key. */
final class TableQuery {
    private TableQuery() {}

    static String of(Table table) {
        return switch (table) {
            case PARTNERS ->
                """
                SELECT p.id, p.name, s.services, p.portal_user, p.nw_user, p.global_ip, p.vpn_equipment
                FROM registry.partner p
                JOIN (SELECT partner_id,
                             CASE WHEN MIN(service) = MAX(service) THEN MIN(service)
                                  ELSE MIN(service) || ' ' || MAX(service) END AS services
                      FROM registry.partner_service GROUP BY partner_id) s ON s.partner_id = p.id
                ORDER BY p.id
                """;
            case CENTRES ->
                "SELECT id, name, portal_user, nw_user, global_ip, vpn_equipment FROM registry.monitoring_centre ORDER BY id";
            case CONTACTS ->
                "SELECT partner_id, contact_rank, name, phone, email FROM registry.partner_contact ORDER BY partner_id, contact_rank";
            case DELEGATIONS ->
                "SELECT centre_id, partner_id, valid_from, valid_until FROM registry.delegation ORDER BY centre_id, partner_id, valid_from";
            case CONCENTRATORS -> "SELECT id, maker, model, place FROM registry.concentrator ORDER BY id";
            case HANDHELDS -> "SELECT id, maker, model, serial FROM registry.handheld ORDER BY id";
            case TERMINALS -> "SELECT id, maker, model FROM registry.terminal ORDER BY id";
            case TERMINAL_OWNERS -> dated("terminal_id", "partner_id", "terminal_owner");
            case UPLINKS -> dated("terminal_id", "concentrator_id, method", "uplink");
            case METERS -> "SELECT id, kind, place FROM registry.meter ORDER BY id";
            case INSTALLS -> dated("meter_id", "serial", "meter_install");
            case OWNERS -> dated("meter_id", "partner_id", "meter_owner");
            case LINKS -> dated("meter_id", "terminal_id, interface", "terminal_link");
            case CHANNELS ->
                """
                SELECT meter_id, reading_type, step_seconds / 60, scale, digits, max_per_hour, scheduled, main, route, purpose
                FROM registry.channel
                ORDER BY meter_id, reading_type
                """;
        };
    }

    private static String dated(String subject, String facts, String table) {
        return "SELECT " + subject + ", valid_from, valid_until, " + facts + " FROM registry." + table + " ORDER BY "
                + subject + ", valid_from";
    }
}
