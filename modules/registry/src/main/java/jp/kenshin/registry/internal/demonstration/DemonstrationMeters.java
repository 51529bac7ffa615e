package jp.kenshin.registry.internal.demonstration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.kenshin.registry.CommunicationMethod;
import jp.kenshin.registry.MeterKind;
import jp.kenshin.registry.TerminalInterface;

/**
 * The four kinds of meters of the demonstration. Houses 1 to 320 of one made-up town have electricity, gas and water; every fourth of
 * them has one terminal for gas and water together. The LP gas meters stand in a made-up town in the hills.
 */
enum DemonstrationMeters {
    /** 60 A at 200 V: at most 12 kWh an hour, and ten per cent. */
    ELECTRICITY(
            "E",
            MeterKind.LOW_VOLTAGE,
            "",
            List.of(
                    "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0,30,3,8,13200,yes,yes,A,NETWORK_SERVICE",
                    "0.0.0.1.19.1.12.0.0.0.0.0.0.0.0.3.72.0,30,3,8,13200,yes,no,A,NETWORK_SERVICE",
                    "0.0.5.4.1.1.12.0.0.0.0.0.0.0.0.3.72.0,30,9,8,13200000000,no,no,A,NETWORK_SERVICE")),
    /** A meter of size 6 measures at most 6 m3 an hour, and ten per cent. */
    GAS(
            "G",
            MeterKind.GAS,
            "P-0001",
            List.of(
                    "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0,60,3,8,6600,yes,yes,A_IOT,NOT_REGULATED",
                    "0.0.7.4.1.7.58.0.0.0.0.0.0.0.0.0.42.0,60,9,8,6600000000,no,no,A_IOT,NOT_REGULATED")),
    /** A 13 mm meter passes at most 3.125 m3 an hour, and ten per cent. */
    WATER(
            "W",
            MeterKind.WATER,
            "P-0002",
            List.of("0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0,60,3,8,3438,yes,yes,A_IOT,NOT_REGULATED")),
    /** A meter of size 4 measures at most 4 m3 an hour, and ten per cent. */
    LPG(
            "L",
            MeterKind.LPG,
            "P-0003",
            List.of("0.0.0.1.1.8.58.0.0.0.0.0.0.0.0.0.42.0,60,3,8,4400,yes,yes,A_IOT,NOT_REGULATED"));

    private static final List<String> TOWN = List.of("青葉台", "若葉町", "桜木町", "緑が丘", "港北通り", "本町", "汐見台", "松風町");
    private static final List<String> HILLS = List.of("小沢", "上野原", "滝ノ上", "峰山", "日向");
    private static final List<String> BUILDINGS = List.of("メゾン青葉", "コーポ汐見", "グリーンハイツ", "さくらマンション");
    private static final int TERMINALS_OF_GAS = 0;
    private static final int TERMINALS_OF_WATER = 320;
    private static final int TERMINALS_OF_LPG = 640;
    private static final int HOUSES_A_SHARED_TERMINAL = 4;

    private final String prefix;
    private final MeterKind kind;
    private final String owner;
    private final List<String> channels;

    DemonstrationMeters(String prefix, MeterKind kind, String owner, List<String> channels) {
        this.prefix = prefix;
        this.kind = kind;
        this.owner = owner;
        this.channels = channels;
    }

    MeterKind kind() {
        return kind;
    }

    Optional<String> owner() {
        return owner.isEmpty() ? Optional.empty() : Optional.of(owner);
    }

    /** The channels' columns after the meter id. */
    List<String> channels() {
        return channels;
    }

    String id(int number) {
        return format("%s-%07d", prefix, number);
    }

    String serial(int number) {
        return switch (this) {
            case ELECTRICITY -> format("24-%06d", 310_000 + number * 7);
            case GAS -> format("GN6-%07d", 2_410_000 + number * 3);
            case WATER -> format("W13-%06d", 840_000 + number * 5);
            case LPG -> format("LS4-%07d", 1_170_000 + number * 9);
        };
    }

    String place(int number) {
        int area = (number - 1) % 40;
        String lot = (1 + area / 8) + "丁目" + (1 + (number * 7) % 23) + "-" + (1 + (number * 5) % 17);
        if (this == LPG) {
            return "山梨県北桂市" + HILLS.get(number % HILLS.size()) + (100 + number * 13 % 2_900) + "番地";
        }
        String house = "神奈川県湊南市" + TOWN.get(area % TOWN.size()) + lot;
        boolean flat = number % 5 == 0;
        return flat
                ? house + " " + BUILDINGS.get(number / 5 % BUILDINGS.size()) + (101 + number % 4 * 100) + "号室"
                : house;
    }

    /** The wireless terminal; an electricity meter has its own radio. */
    Optional<String> findTerminal(int number) {
        return switch (this) {
            case ELECTRICITY -> Optional.empty();
            case GAS -> Optional.of(terminal(TERMINALS_OF_GAS + number));
            case WATER ->
                Optional.of(terminal((sharesTerminal(number) ? TERMINALS_OF_GAS : TERMINALS_OF_WATER) + number));
            case LPG -> Optional.of(terminal(TERMINALS_OF_LPG + number));
        };
    }

    /** Whether the meter's terminal is not one that another kind's meter of the house brings. */
    boolean bringsTerminal(int number) {
        return this != WATER || !sharesTerminal(number);
    }

    private static boolean sharesTerminal(int house) {
        return house % HOUSES_A_SHARED_TERMINAL == 0;
    }

    String terminalModel() {
        return this == LPG ? "WT-200N" : "WT-100U";
    }

    TerminalInterface wiring(int number) {
        return switch (this) {
            case ELECTRICITY -> TerminalInterface.BUILT_IN;
            case GAS -> number % 3 == 0 ? TerminalInterface.A_LINE : TerminalInterface.U_BUS;
            case WATER -> number % 7 == 0 ? TerminalInterface.CONTACT : TerminalInterface.U_BUS;
            case LPG -> TerminalInterface.N_LINE;
        };
    }

    /** In the hills no other radio is near enough. */
    CommunicationMethod method() {
        return this == LPG ? CommunicationMethod.ONE_TO_N : CommunicationMethod.MULTI_HOP;
    }

    private static String terminal(int number) {
        return format("T-%07d", number);
    }

    private static String format(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }
}
