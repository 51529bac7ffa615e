package jp.kenshin.mdms.internal.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import jp.kenshin.kernel.ReadingType;

/**
 * A rule set as a properties file: {@code id}, {@code valid-from}, the common limits, and limits of single reading types written
 * as {@code <reading type>/<limit>}. Each mistake is told with file and key; a key that is not known is a mistake, so that no limit
 * is thought to be set that is not.
 */
public final class RuleSetFile {
    private static final String SHIPPED = "rule-set-1.properties";
    private static final String ID = "id";
    private static final String VALID_FROM = "valid-from";
    private static final Set<String> LIMITS = Set.of(
            "v03.exchange-window",
            "v08.future-tolerance",
            "v08.maximum-age",
            "v09.integer-digits",
            "v09.decimals",
            "v10.no-data",
            "v11.garbage",
            "v16.physical-percent");

    private final String name;
    private final Properties entries;

    private RuleSetFile(String name, Properties entries) {
        this.name = name;
        this.entries = entries;
    }

    /** The rule set that comes with the product. */
    public static RuleSet shipped() {
        InputStream resource = RuleSetFile.class.getResourceAsStream(SHIPPED);
        if (resource == null) {
            throw new IllegalStateException(SHIPPED + " is missing from the product");
        }
        return read(SHIPPED, new InputStreamReader(resource, StandardCharsets.UTF_8));
    }

    /**
     * The shipped rule set and those of further files.
     *
     * @throws IllegalArgumentException when a file is not a rule set, or the sets do not fit together
     */
    public static RuleBook book(List<Path> files) {
        List<RuleSet> sets = new ArrayList<>(List.of(shipped()));
        for (Path file : files) {
            try {
                sets.add(read(file.toString(), Files.newBufferedReader(file)));
            } catch (IOException e) {
                throw new IllegalArgumentException("rule set " + file + " cannot be read: " + e, e);
            }
        }
        return new RuleBook(sets);
    }

    /**
     * @param name of the file, for messages
     * @param content closed at the end
     * @throws IllegalArgumentException when it is not a rule set
     */
    static RuleSet read(String name, Reader content) {
        Properties entries = new Properties();
        try (content) {
            entries.load(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleSetFile(name, entries).ruleSet();
    }

    private RuleSet ruleSet() {
        refuseUnknownKeys();
        Map<ReadingType, Limits> ofTypes = new HashMap<>();
        for (String type : types()) {
            ofTypes.put(value(type, type, ReadingType::parse), limits(type + "/"));
        }
        short id = get(ID, Short::valueOf);
        require(id > 0, ID, "is a number from 1");
        return new RuleSet(id, get(VALID_FROM, LocalDate::parse), limits(""), ofTypes);
    }

    private void refuseUnknownKeys() {
        for (String key : new TreeSet<>(entries.stringPropertyNames())) {
            String limit = key.substring(key.indexOf('/') + 1);
            boolean known = LIMITS.contains(limit) || key.equals(ID) || key.equals(VALID_FROM);
            require(known, key, "is not a limit; known are " + new TreeSet<>(LIMITS));
        }
    }

    private Set<String> types() {
        Set<String> types = new TreeSet<>();
        for (String key : entries.stringPropertyNames()) {
            int slash = key.indexOf('/');
            if (slash >= 0) {
                types.add(key.substring(0, slash));
            }
        }
        return types;
    }

    private Limits limits(String prefix) {
        Limits limits = new Limits(
                limit(prefix, "v03.exchange-window", Duration::parse),
                limit(prefix, "v08.future-tolerance", Duration::parse),
                limit(prefix, "v08.maximum-age", Period::parse),
                limit(prefix, "v09.integer-digits", Integer::valueOf),
                limit(prefix, "v09.decimals", Integer::valueOf),
                limit(prefix, "v10.no-data", RuleSetFile::constants),
                limit(prefix, "v11.garbage", RuleSetFile::constants),
                limit(prefix, "v16.physical-percent", Integer::valueOf));
        require(!limits.exchangeWindow().isNegative(), prefix + "v03.exchange-window", "is not negative");
        require(!limits.futureTolerance().isNegative(), prefix + "v08.future-tolerance", "is not negative");
        require(!limits.maximumAge().isNegative(), prefix + "v08.maximum-age", "is not negative");
        require(within(limits.integerDigits(), 1, 18), prefix + "v09.integer-digits", "is from 1 to 18");
        require(within(limits.decimals(), 0, 9), prefix + "v09.decimals", "is from 0 to 9");
        require(within(limits.physicalPercent(), 1, 10_000), prefix + "v16.physical-percent", "is from 1 to 10000");
        return limits;
    }

    /** A limit of the type, or else the common one. */
    private <T> T limit(String prefix, String key, Function<String, T> parser) {
        return get(entries.containsKey(prefix + key) ? prefix + key : key, parser);
    }

    private <T> T get(String key, Function<String, T> parser) {
        String text = entries.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("rule set " + name + ": " + key + " is missing");
        }
        return value(key, text.strip(), parser);
    }

    private <T> T value(String key, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("rule set " + name + ": " + key + "=" + text + ": " + e.getMessage(), e);
        }
    }

    private static Constants constants(String text) {
        return Constants.of(Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .map(BigDecimal::new)
                .toList());
    }

    private static boolean within(int number, int least, int most) {
        return least <= number && number <= most;
    }

    private void require(boolean condition, String key, String rule) {
        if (!condition) {
            throw new IllegalArgumentException("rule set " + name + ": " + key + " " + rule);
        }
    }
}
