package jp.kenshin.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a reading type's numbers in two languages, from a table that holds the codes a meter platform meets. A code
 * outside of it is named by its number rather than guessed.
 */
final class ReadingTypeWords {
    /** The attributes that have a code table; each is the first column of its lines. */
    enum Attribute {
        MACRO_PERIOD("period", "期間"),
        AGGREGATE("aggregate", "集計"),
        MEASURING_PERIOD("interval", "計測間隔"),
        ACCUMULATION("accumulation", "計上"),
        FLOW_DIRECTION("flow", "方向"),
        COMMODITY("commodity", "対象"),
        MEASUREMENT_KIND("kind", "計測量"),
        PHASES("phases", "相"),
        MULTIPLIER("multiplier", "倍数"),
        UNIT("unit", "単位");

        private final String english;
        private final String japanese;

        Attribute(String english, String japanese) {
            this.english = english;
            this.japanese = japanese;
        }
    }

    /** One code: its words, and the symbol where it is a unit or a prefix. */
    record Entry(Attribute attribute, int code, String english, String japanese, String symbol) {}

    private static final String RESOURCE = "reading-type-words.tsv";
    private static final Map<Attribute, Map<Integer, Entry>> WORDS = load();

    private ReadingTypeWords() {}

    static String unitSymbol(ReadingType type) {
        if (type.unit() == 0) {
            return "";
        }
        return symbol(Attribute.MULTIPLIER, type.powerOfTenMultiplier()) + symbol(Attribute.UNIT, type.unit());
    }

    static String explain(ReadingType type, Locale locale) {
        boolean japanese = locale.getLanguage().equals("ja");
        List<String> words = new ArrayList<>();
        add(words, Attribute.COMMODITY, type.commodity(), japanese);
        add(words, Attribute.MEASUREMENT_KIND, type.measurementKind(), japanese);
        add(words, Attribute.FLOW_DIRECTION, type.flowDirection(), japanese);
        add(words, Attribute.ACCUMULATION, type.accumulation(), japanese);
        add(words, Attribute.MACRO_PERIOD, type.macroPeriod(), japanese);
        add(words, Attribute.MEASURING_PERIOD, type.measuringPeriod(), japanese);
        add(words, Attribute.AGGREGATE, type.aggregate(), japanese);
        add(words, Attribute.PHASES, type.phases(), japanese);
        addRatio(words, japanese ? "高調波" : "harmonic", type.interharmonic());
        addRatio(words, japanese ? "引数" : "argument", type.argument());
        addNumber(words, japanese ? "時間帯" : "time-of-use bucket", type.tou());
        addNumber(words, japanese ? "ピーク区分" : "critical-peak bucket", type.cpp());
        addNumber(words, japanese ? "使用量区分" : "consumption tier", type.consumptionTier());
        addNumber(words, japanese ? "通貨" : "currency", type.currency());
        String unit = type.unitSymbol();
        if (!unit.isEmpty()) {
            words.add(japanese ? "単位 " + unit : "in " + unit);
        }
        return String.join(japanese ? "、" : ", ", words);
    }

    private static void add(List<String> words, Attribute attribute, int code, boolean japanese) {
        if (code == 0) {
            return;
        }
        Entry entry = find(attribute, code);
        if (entry != null) {
            words.add(japanese ? entry.japanese() : entry.english());
        } else {
            addNumber(words, japanese ? attribute.japanese : attribute.english, code);
        }
    }

    private static void addNumber(List<String> words, String what, int number) {
        if (number != 0) {
            words.add(what + " " + number);
        }
    }

    private static void addRatio(List<String> words, String what, ReadingType.Ratio ratio) {
        if (ratio.numerator() != 0 || ratio.denominator() != 0) {
            words.add(what + " " + ratio.numerator() + "/" + ratio.denominator());
        }
    }

    private static String symbol(Attribute attribute, int code) {
        Entry entry = find(attribute, code);
        return entry != null ? entry.symbol() : "[" + code + "]";
    }

    private static @Nullable Entry find(Attribute attribute, int code) {
        return WORDS.getOrDefault(attribute, Map.of()).get(code);
    }

    /** All codes that have words. */
    static List<Entry> entries() {
        return WORDS.values().stream().flatMap(codes -> codes.values().stream()).toList();
    }

    private static Map<Attribute, Map<Integer, Entry>> load() {
        Map<Attribute, Map<Integer, Entry>> words = new HashMap<>();
        InputStream resource = Objects.requireNonNull(ReadingTypeWords.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    Entry entry = entry(line.split("\t", -1));
                    words.computeIfAbsent(entry.attribute(), any -> new HashMap<>())
                            .put(entry.code(), entry);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return words;
    }

    private static Entry entry(String[] columns) {
        return new Entry(
                Attribute.valueOf(columns[0]),
                Integer.parseInt(columns[1]),
                columns[2],
                columns[3],
                columns.length > 4 ? columns[4] : "");
    }
}
