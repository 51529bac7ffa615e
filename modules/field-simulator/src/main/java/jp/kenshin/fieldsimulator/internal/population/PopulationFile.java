package jp.kenshin.fieldsimulator.internal.population;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A population as CSV, a unit a line: {@code unit_id,protection,area,storage_days,meters}. Protection is {@code plain}, {@code envelope}
 * (the demonstration's key) or a key such as {@code 3:0011…}; meters are separated by spaces; an empty field of storage means the usual.
 */
public final class PopulationFile {
    private static final String HEADER = "unit_id,protection,area,storage_days,meters";
    private static final int FIELDS = 5;
    private static final long MOST_USED = 100_000;

    private PopulationFile() {}

    /** @throws IllegalArgumentException naming the line that is wrong */
    public static Population parse(List<String> lines, long seed) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new IllegalArgumentException("line 1: the header must be " + HEADER);
        }
        List<UnitSpec> units = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                try {
                    units.add(unit(lines.get(i), seen, seed));
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("line " + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return new Population(units);
    }

    private static UnitSpec unit(String line, Set<String> seen, long seed) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(fields.length + " fields where " + FIELDS + " are due");
        }
        UnitId id = new UnitId(fields[0].strip());
        List<MeterSpec> meters = meters(fields[4].strip(), seed);
        String storage = fields[3].strip();
        int days = storage.isEmpty() ? Population.storageOf(meters) : Integer.parseInt(storage);
        if (!seen.add(id.text())) {
            throw new IllegalArgumentException(id + " is there already");
        }
        return new UnitSpec(id, id.address(), key(id, fields[1].strip()), fields[2].strip(), days, meters);
    }

    private static Optional<UnitKey> key(UnitId id, String protection) {
        return switch (protection) {
            case "plain" -> Optional.empty();
            case "envelope" -> Optional.of(new UnitKey(1, id.firstKey()));
            default -> Optional.of(UnitKey.parse(protection));
        };
    }

    private static List<MeterSpec> meters(String text, long seed) {
        List<MeterSpec> meters = new ArrayList<>();
        for (String id : text.split(" +")) {
            MeterKind kind = MeterKind.ofMeter(id)
                    .orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" is no meter such as G-0000201"));
            int instance = 1
                    + (int) meters.stream()
                            .filter(meter -> meter.kind() == kind)
                            .count();
            long start = new jp.kenshin.fieldsimulator.internal.load.Chance(seed)
                    .of(id)
                    .between(0, 0, MOST_USED);
            meters.add(new MeterSpec(id, kind, instance, start));
        }
        return meters;
    }
}
