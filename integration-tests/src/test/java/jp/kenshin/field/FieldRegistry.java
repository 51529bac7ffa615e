package jp.kenshin.field;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;
import jp.kenshin.fieldsimulator.internal.population.MeterSpec;
import jp.kenshin.fieldsimulator.internal.population.Population;
import jp.kenshin.fieldsimulator.internal.population.UnitSpec;

/** A simulated population as files of the registry and of units, as an operator would load them. */
final class FieldRegistry {
    private static final int IDENTIFICATION_DIGITS = 34;
    private static final Map<MeterKind, String> CHANNELS = Map.of(
            MeterKind.ELECTRICITY, "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0,30,3,8,100000000,yes,yes,A,NETWORK_SERVICE",
            MeterKind.GAS, "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0,60,3,8,100000000,yes,yes,A_IOT,NOT_REGULATED",
            MeterKind.WATER, "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0,60,3,8,100000000,yes,yes,A_IOT,NOT_REGULATED",
            MeterKind.LPG, "0.0.0.1.1.8.58.0.0.0.0.0.0.0.0.0.42.0,60,3,8,100000000,yes,yes,A_IOT,NOT_REGULATED");
    private static final String EXPORT =
            "0.0.0.1.19.1.12.0.0.0.0.0.0.0.0.3.72.0,30,3,8,100000000,yes,no,A,NETWORK_SERVICE";
    private static final Map<MeterKind, String> KINDS = Map.of(
            MeterKind.ELECTRICITY, "LOW_VOLTAGE",
            MeterKind.GAS, "GAS",
            MeterKind.WATER, "WATER",
            MeterKind.LPG, "LPG");

    private final Map<String, StringJoiner> files = new TreeMap<>();
    private final String installed;

    private FieldRegistry(LocalDate installed) {
        this.installed = installed + "T00:00:00+09:00";
    }

    /** Files of the registry; what stands in an area {@code A1} has a place in the town 天気町A. */
    static Map<String, String> files(Population population, LocalDate installed) {
        FieldRegistry registry = new FieldRegistry(installed);
        registry.begin("meters.csv", "meter_id,kind,place");
        registry.begin("installs.csv", "meter_id,valid_from,valid_until,serial");
        registry.begin("terminals.csv", "terminal_id,maker,model");
        registry.begin("links.csv", "meter_id,valid_from,valid_until,terminal_id,interface");
        registry.begin(
                "channels.csv",
                "meter_id,reading_type,step_minutes,scale,digits,max_per_hour,scheduled,main,route,purpose");
        population.units().forEach(registry::unit);
        Map<String, String> texts = new TreeMap<>();
        registry.files.forEach((name, text) -> texts.put(name, text.toString()));
        return texts;
    }

    private void begin(String file, String header) {
        files.put(file, new StringJoiner("\n", header + "\n", "\n"));
    }

    private void line(String file, String text) {
        files.computeIfPresent(file, (name, lines) -> lines.add(text));
    }

    private void unit(UnitSpec unit) {
        if (!unit.isOnMains()) {
            line("terminals.csv", unit.id() + ",けんしん電子,WT-100U");
        }
        for (MeterSpec meter : unit.meters()) {
            String id = meter.id();
            line("meters.csv", id + "," + KINDS.get(meter.kind()) + "," + place(unit));
            line("installs.csv", id + "," + installed + ",,S-" + id);
            line("channels.csv", id + "," + CHANNELS.get(meter.kind()));
            if (unit.isOnMains()) {
                line("channels.csv", id + "," + EXPORT);
            } else {
                line("links.csv", id + "," + installed + ",," + unit.id() + ",U_BUS");
            }
        }
    }

    /** Town without a digit, then a number, as addresses are. */
    static String area(UnitSpec unit) {
        char letter = (char) ('Ａ' + Integer.parseInt(unit.area().substring(1)) - 1);
        return "神奈川県湊南市天気町" + letter;
    }

    private static String place(UnitSpec unit) {
        return area(unit) + "1丁目2-3";
    }

    /** The makers' list of the units. */
    static String units(Population population) {
        StringJoiner lines = new StringJoiner("\n", "unit_id,address,identification,protection,key\n", "\n");
        HexFormat hex = HexFormat.of().withUpperCase();
        for (UnitSpec unit : population.units()) {
            String identification = hex.formatHex(unit.id().identification());
            if (identification.length() != IDENTIFICATION_DIGITS) {
                throw new IllegalStateException(identification);
            }
            lines.add(String.format(
                    Locale.ROOT,
                    "%s,%016X,%s,%s,%s",
                    unit.id(),
                    unit.address(),
                    identification,
                    unit.key().isPresent() ? "ENVELOPE" : "PLAIN",
                    unit.key().map(key -> hex.formatHex(key.bytes())).orElse("")));
        }
        return lines.toString();
    }
}
