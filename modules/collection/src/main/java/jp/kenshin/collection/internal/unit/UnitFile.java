package jp.kenshin.collection.internal.unit;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.Protection;
import jp.kenshin.collection.internal.unit.UnitRegistration.NewUnit;
import jp.kenshin.echonet.envelope.Envelope;
import jp.kenshin.kernel.KenshinException;

/** A maker's list of units with their first keys, read as a whole; what is wrong is told by line. */
final class UnitFile {
    static final String HEADER = "unit_id,address,identification,protection,key";

    private static final int TOLD_ERRORS = 20;
    private static final int COLUMNS = 5;
    private static final String UNIT = "[A-Za-z0-9-]{1,20}";
    private static final String ADDRESS = "[0-9A-Fa-f]{16}";
    private static final String IDENTIFICATION = "(?:[0-9A-Fa-f]{2}){1,17}";
    private static final String KEY = "[0-9A-Fa-f]{32}";

    private final List<String> errors = new ArrayList<>();
    private final Map<String, Long> lines = new HashMap<>();
    private final List<NewUnit> units = new ArrayList<>();

    /** @throws KenshinException {@link CollectionError#UNITS_REFUSED} */
    static UnitFile read(InputStream csv) {
        UnitFile file = new UnitFile();
        try {
            file.read(CsvReader.builder()
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .ofCsvRecord(csv, StandardCharsets.UTF_8)
                    .iterator());
        } catch (CsvParseException | UncheckedIOException e) {
            file.errors.add("the file cannot be read on: " + e.getMessage());
        }
        file.requireNoErrors();
        return file;
    }

    private void read(Iterator<CsvRecord> records) {
        String header = records.hasNext() ? String.join(",", records.next().getFields()) : "";
        if (!header.equals(HEADER) && !header.equals('\uFEFF' + HEADER)) {
            errors.add("line 1 must be \"" + HEADER + '"');
            return;
        }
        while (records.hasNext()) {
            CsvRecord each = records.next();
            read(each.getStartingLineNumber(), each.getFields());
        }
    }

    private void read(long line, List<String> fields) {
        if (fields.size() != COLUMNS) {
            errors.add("line " + line + " has " + fields.size() + " fields, not " + COLUMNS);
            return;
        }
        boolean sealed = fields.get(3).equals(Protection.ENVELOPE.name());
        boolean right = matches(line, "unit_id", fields.get(0), UNIT, "1 to 20 letters, digits or hyphens")
                & matches(line, "address", fields.get(1), ADDRESS, "16 hexadecimal digits")
                & matches(line, "identification", fields.get(2), IDENTIFICATION, "up to 34 hexadecimal digits")
                & matches(line, "protection", fields.get(3), "PLAIN|ENVELOPE", "PLAIN or ENVELOPE")
                & matches(line, "key", fields.get(4), sealed ? KEY : "", sealed ? "32 hexadecimal digits" : "empty");
        if (right) {
            add(line, fields, sealed);
        }
    }

    private boolean matches(long line, String column, String value, String form, String words) {
        boolean right = value.matches(form);
        if (!right) {
            errors.add("line " + line + ": " + column + " must be " + words);
        }
        return right;
    }

    private void add(long line, List<String> fields, boolean sealed) {
        String identification = fields.get(2).toUpperCase(Locale.ROOT);
        once(line, "unit_id " + fields.get(0));
        once(line, "address " + fields.get(1).toUpperCase(Locale.ROOT));
        once(line, "identification " + identification);
        Optional<SecretKey> key =
                sealed ? Optional.of(Envelope.key(HexFormat.of().parseHex(fields.get(4)))) : Optional.empty();
        units.add(new NewUnit(
                fields.get(0),
                Long.parseUnsignedLong(fields.get(1), 16),
                identification,
                Protection.valueOf(fields.get(3)),
                key));
    }

    private void once(long line, String what) {
        Long before = lines.putIfAbsent(what, line);
        if (before != null) {
            errors.add("line " + line + ": " + what + " stands in line " + before + " already");
        }
    }

    /** Complains of a unit by its line. */
    void refuse(String unit, String why) {
        errors.add("line " + lines.get("unit_id " + unit) + ": " + unit + " " + why);
    }

    void requireNoErrors() {
        if (!errors.isEmpty()) {
            throw new KenshinException(
                    CollectionError.UNITS_REFUSED,
                    errors.size() + " errors, nothing is registered. "
                            + String.join("; ", errors.subList(0, Math.min(TOLD_ERRORS, errors.size()))));
        }
    }

    List<NewUnit> units() {
        return units;
    }
}
