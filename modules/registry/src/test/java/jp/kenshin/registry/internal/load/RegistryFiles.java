package jp.kenshin.registry.internal.load;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import jp.kenshin.registry.RegistryImport.Table;

/** A small correct registry as files, with names of a test's own, to be broken at one place. */
final class RegistryFiles {
    static final String WATER = "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0";

    private final Map<Table, byte[]> files = new EnumMap<>(Table.class);

    /** One partner with one water meter on one terminal; {@code name} makes the ids. */
    static RegistryFiles ofOneMeter(String name) {
        return new RegistryFiles()
                .with(
                        Table.PARTNERS,
                        "partner_id,name,services,portal_user,nw_user,global_ip,vpn_equipment",
                        "P-" + name + ",水道局,NW WEB,portal-" + lower(name) + ",nw-" + lower(name) + ",192.0.2.1,")
                .with(Table.CONTACTS, "partner_id,rank,name,phone,email", "P-" + name + ",1,当直,000-0000-0000,")
                .with(Table.TERMINALS, "terminal_id,maker,model", "T-" + name + ",けんしん電子,WT-1")
                .with(Table.METERS, "meter_id,kind,place", "W-" + name + ",WATER,湊南市本町1-1")
                .with(
                        Table.INSTALLS,
                        "meter_id,valid_from,valid_until,serial",
                        "W-" + name + ",2024-01-01T00:00:00+09:00,,S-" + name)
                .with(
                        Table.OWNERS,
                        "meter_id,valid_from,valid_until,partner_id",
                        "W-" + name + ",2024-01-01T00:00:00+09:00,,P-" + name)
                .with(
                        Table.LINKS,
                        "meter_id,valid_from,valid_until,terminal_id,interface",
                        "W-" + name + ",2024-01-01T00:00:00+09:00,,T-" + name + ",U_BUS")
                .with(
                        Table.CHANNELS,
                        "meter_id,reading_type,step_minutes,scale,digits,max_per_hour,scheduled,main,route,purpose",
                        "W-" + name + "," + WATER + ",60,3,8,3438,yes,yes,A_IOT,NOT_REGULATED");
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    RegistryFiles with(Table table, String... lines) {
        return with(table, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    RegistryFiles with(Table table, byte[] content) {
        files.put(table, content);
        return this;
    }

    RegistryFiles without(Table table) {
        files.remove(table);
        return this;
    }

    RegistryFiles only(Table table) {
        files.keySet().removeIf(other -> other != table);
        return this;
    }

    /** Replaces text in one file. */
    RegistryFiles replacing(Table table, String old, String replacement) {
        String text = new String(files.getOrDefault(table, new byte[0]), StandardCharsets.UTF_8);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(table + " has no " + old);
        }
        return with(table, text.replace(old, replacement).getBytes(StandardCharsets.UTF_8));
    }

    RegistryFiles adding(Table table, String line) {
        String text = new String(files.getOrDefault(table, new byte[0]), StandardCharsets.UTF_8);
        return with(table, (text + line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Map<Table, InputStream> streams() {
        Map<Table, InputStream> streams = new EnumMap<>(Table.class);
        files.forEach((table, content) -> streams.put(table, new ByteArrayInputStream(content)));
        return streams;
    }
}
