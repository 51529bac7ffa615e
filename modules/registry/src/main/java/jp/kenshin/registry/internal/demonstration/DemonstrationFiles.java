package jp.kenshin.registry.internal.demonstration;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kenshin.registry.RegistryImport.Table;

/** Writes the files: house after house, always the same but for the day of installation. */
final class DemonstrationFiles {
    private static final int METERS_OF_EACH_KIND = 320;
    private static final int CONCENTRATORS = 8;

    private final String installed;
    private final Map<Table, StringJoiner> files = new EnumMap<>(Table.class);

    DemonstrationFiles(LocalDate installed) {
        this.installed = installed + "T00:00:00+09:00";
    }

    Map<Table, InputStream> all() {
        files.clear();
        start(Table.PARTNERS, "partner_id,name,services,portal_user,nw_user,global_ip,vpn_equipment");
        start(Table.CENTRES, "centre_id,name,portal_user,nw_user,global_ip,vpn_equipment");
        start(Table.DELEGATIONS, "centre_id,partner_id,valid_from,valid_until");
        start(Table.CONTACTS, "partner_id,rank,name,phone,email");
        start(Table.TERMINALS, "terminal_id,maker,model");
        start(Table.CONCENTRATORS, "concentrator_id,maker,model,place");
        start(Table.HANDHELDS, "handheld_id,maker,model,serial");
        start(Table.TERMINAL_OWNERS, "terminal_id,valid_from,valid_until,partner_id");
        start(Table.UPLINKS, "terminal_id,valid_from,valid_until,concentrator_id,method");
        start(Table.METERS, "meter_id,kind,place");
        start(Table.INSTALLS, "meter_id,valid_from,valid_until,serial");
        start(Table.OWNERS, "meter_id,valid_from,valid_until,partner_id");
        start(Table.LINKS, "meter_id,valid_from,valid_until,terminal_id,interface");
        start(
                Table.CHANNELS,
                "meter_id,reading_type,step_minutes,scale,digits,max_per_hour,scheduled,main,route,purpose");
        partners();
        centre();
        IntStream.rangeClosed(1, CONCENTRATORS).forEach(this::concentrator);
        line(Table.HANDHELDS, "H-0001", "けんしん電子", "HT-10", "HT10-000101");
        line(Table.HANDHELDS, "H-0002", "けんしん電子", "HT-10", "HT10-000102");
        for (DemonstrationMeters kind : DemonstrationMeters.values()) {
            IntStream.rangeClosed(1, METERS_OF_EACH_KIND).forEach(number -> meter(kind, number));
        }
        Map<Table, InputStream> streams = new EnumMap<>(Table.class);
        files.forEach((table, text) ->
                streams.put(table, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8))));
        return streams;
    }

    private void start(Table table, String header) {
        files.put(table, new StringJoiner("\n", header + "\n", "\n"));
    }

    private void line(Table table, Object... fields) {
        StringJoiner line = new StringJoiner(",");
        List.of(fields).forEach(field -> line.add(field.toString()));
        Objects.requireNonNull(files.get(table)).add(line.toString());
    }

    private void partners() {
        line(Table.PARTNERS, "P-0001", "さくらガス", "WEB", "sakura-gas", "", "", "");
        line(Table.PARTNERS, "P-0002", "みなと水道", "NW", "", "minato-water", "192.0.2.20", "IPsec VPN 装置 みなと 1 号");
        line(
                Table.PARTNERS,
                "P-0003",
                "やまLPガス",
                "NW WEB",
                "yama-lpg",
                "yama-lpg",
                "198.51.100.30",
                "IPsec VPN 装置 やま 1 号");
        line(Table.CONTACTS, "P-0001", 1, "保安課 春野 桜", "000-0001-0101", "hoan@sakura-gas.example");
        line(Table.CONTACTS, "P-0001", 2, "当直 花田 実", "000-0001-0102", "");
        line(Table.CONTACTS, "P-0002", 1, "配水管理室 湊 航", "000-0002-0101", "haisui@minato-water.example");
        line(Table.CONTACTS, "P-0002", 2, "情報システム係 波多野 渚", "000-0002-0102", "system@minato-water.example");
        line(Table.CONTACTS, "P-0003", 1, "集中監視センター 山岸 岳", "000-0003-0101", "center@yama-lpg.example");
    }

    /** Watches for all three. */
    private void centre() {
        String address = "203.0.113.40";
        line(Table.CENTRES, "C-0001", "みまもり集中監視センター", "mimamori", "mimamori", address, "IPsec VPN 装置 みまもり 1 号");
        Stream.of("P-0001", "P-0002", "P-0003")
                .forEach(partner -> line(Table.DELEGATIONS, "C-0001", partner, installed, ""));
    }

    private void meter(DemonstrationMeters kind, int number) {
        String id = kind.id(number);
        line(Table.METERS, id, kind.kind(), kind.place(number));
        line(Table.INSTALLS, id, installed, "", kind.serial(number));
        kind.owner().ifPresent(owner -> line(Table.OWNERS, id, installed, "", owner));
        kind.findTerminal(number).ifPresent(terminal -> {
            if (kind.bringsTerminal(number)) {
                terminal(kind, number, terminal);
            }
            line(Table.LINKS, id, installed, "", terminal, kind.wiring(number));
        });
        kind.channels().forEach(channel -> line(Table.CHANNELS, id, channel));
    }

    /** The partner that brings a terminal owns it (seed 004 §8), also where another partner's meter shares it. */
    private void terminal(DemonstrationMeters kind, int number, String terminal) {
        line(Table.TERMINALS, terminal, "けんしん電子", kind.terminalModel());
        kind.owner().ifPresent(owner -> line(Table.TERMINAL_OWNERS, terminal, installed, "", owner));
        line(Table.UPLINKS, terminal, installed, "", concentratorId(1 + number % CONCENTRATORS), kind.method());
    }

    private void concentrator(int number) {
        line(Table.CONCENTRATORS, concentratorId(number), "けんしん電子", "CN-20", "神奈川県湊南市 電柱 湊南" + number + "号");
    }

    private static String concentratorId(int number) {
        return String.format(Locale.ROOT, "N-%07d", number);
    }
}
